import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { EvidenceQuickAdd } from '../../features/assessments/evidence-quick-add.tsx';
import { EvidenceTimeline } from '../../features/assessments/evidence-timeline.tsx';
import { growthQuery } from '../../features/pathways/pathways-queries.ts';
import { useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';
import { Card } from '../../ui/card.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';

/** S09: a running record, so that nobody writes half a year from memory. */
export function EvidencePage() {
  const t = useT();
  const line = useRef<HTMLTextAreaElement>(null);
  const keys = useMemo(() => [{ key: 'n', text: t('assessments.keys.newEvidence'), run: () => line.current?.focus() }], [t]);
  useScreenKeys(keys);
  const growth = useQuery(growthQuery);
  const rows = [...(growth.data?.toOwnRole?.rows ?? []), ...(growth.data?.toTarget?.rows ?? [])];
  const names = new Map(rows.map((row) => [row.competency.id, row.competency.name]));
  return (
    <Page width="reading">
      <Stack>
        <PageHead title={t('assessments.evidence.pageTitle')} lead={t('assessments.evidence.pageLead')} />
        <Card title={t('assessments.evidence.addTitle')}>
          <EvidenceQuickAdd label={t('assessments.evidence.addTitle')} labelHidden inputRef={line} />
        </Card>
        <EvidenceTimeline names={names} />
      </Stack>
    </Page>
  );
}
