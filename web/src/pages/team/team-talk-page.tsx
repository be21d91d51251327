import { getRouteApi } from '@tanstack/react-router';
import { TalkScreen } from '../../features/assessments/talk-screen.tsx';

const route = getRouteApi('/shell/team/assessments/$roundId/talk');

/** S08: the talk, as the assessor. */
export function TeamTalkPage() {
  return <TalkScreen roundId={route.useParams().roundId} area="team" />;
}
