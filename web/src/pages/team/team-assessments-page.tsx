import { RoundList } from '../../features/assessments/round-list.tsx';
import { useT } from '../../platform/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';

/** The assessments in which I am the assessor. */
export function TeamAssessmentsPage() {
  const t = useT();
  return (
    <Page width="reading">
      <Stack>
        <PageHead title={t('assessments.lists.team')} lead={t('assessments.lists.teamLead')} />
        <RoundList as="assessor" empty={<EmptyState title={t('assessments.lists.noneTeam')} why={t('assessments.lists.noneTeamWhy')} />} />
      </Stack>
    </Page>
  );
}
