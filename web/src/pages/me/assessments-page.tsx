import { useInfiniteQuery } from '@tanstack/react-query';
import { roundPagesQuery } from '../../features/assessments/assessments-queries.ts';
import { RoundList } from '../../features/assessments/round-list.tsx';
import { StartAssessment } from '../../features/assessments/start-assessment.tsx';
import { useT } from '../../platform/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';

/** My assessments: what runs, what was agreed, and a new one against the role I have. */
export function AssessmentsPage() {
  const t = useT();
  const rounds = useInfiniteQuery(roundPagesQuery('subject'));
  const action = rounds.data?.length === 0 ? undefined : <StartAssessment look="plain" />;
  return (
    <Page width="reading">
      <Stack>
        <PageHead title={t('assessments.lists.mine')} lead={t('assessments.lists.mineLead')} actions={action} />
        <RoundList
          as="subject"
          empty={
            <EmptyState title={t('assessments.lists.noneMine')} why={t('assessments.lists.noneMineWhy')} action={<StartAssessment />} />
          }
        />
      </Stack>
    </Page>
  );
}
