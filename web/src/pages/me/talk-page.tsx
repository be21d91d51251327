import { getRouteApi } from '@tanstack/react-router';
import { TalkScreen } from '../../features/assessments/talk-screen.tsx';

const route = getRouteApi('/shell/me/assessments/$roundId/talk');

/** S08: the talk, as the person assessed. */
export function TalkPage() {
  return <TalkScreen roundId={route.useParams().roundId} area="me" />;
}
