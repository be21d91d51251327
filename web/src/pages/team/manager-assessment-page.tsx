import { getRouteApi } from '@tanstack/react-router';
import { RoundPage } from '../../features/assessments/round-page.tsx';

const route = getRouteApi('/shell/team/assessments/$roundId');

/** S23: a manager's view of somebody in the team. */
export function ManagerAssessmentPage() {
  return <RoundPage roundId={route.useParams().roundId} />;
}
