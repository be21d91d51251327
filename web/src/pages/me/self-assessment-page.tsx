import { getRouteApi } from '@tanstack/react-router';
import { RoundPage } from '../../features/assessments/round-page.tsx';

const route = getRouteApi('/shell/me/assessments/$roundId');

/** S07: my own view, competency by competency. */
export function SelfAssessmentPage() {
  return <RoundPage roundId={route.useParams().roundId} />;
}
