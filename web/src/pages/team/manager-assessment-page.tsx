import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { usePageName } from '../../app/page-name.ts';
import { useAssessmentName } from '../../features/assessments/assessment-title.ts';
import { roundQuery } from '../../features/assessments/assessments-queries.ts';
import { RoundPage } from '../../features/assessments/round-page.tsx';

const route = getRouteApi('/shell/team/assessments/$roundId');

/** S23: a manager's view of somebody in the team. */
export function ManagerAssessmentPage() {
  const { roundId } = route.useParams();
  const { name, progress } = useAssessmentName(useQuery(roundQuery(roundId)).data);
  usePageName(name, progress);
  return <RoundPage roundId={roundId} />;
}
