import { useFormat, useT } from '../../platform/i18n.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import type { FrameworkImportReport, ImportCounts } from './framework-import-queries.ts';

const kinds = [
  'jobFamilies',
  'tracks',
  'jobProfiles',
  'competencies',
  'levelDescriptors',
  'expectations',
] as const satisfies readonly (keyof ImportCounts)[];

interface Row {
  readonly id: (typeof kinds)[number];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What an import would make, change and leave as it is, kind by kind. */
export function FrameworkFigures({ report }: { readonly report: FrameworkImportReport }) {
  const t = useT();
  const format = useFormat();
  const number = (id: 'created' | 'updated' | 'unchanged', title: string): ColumnSpec<Row> => ({
    id,
    title,
    end: true,
    cell: (row) => format.number(row[id]),
  });
  const columns: ColumnSpec<Row>[] = [
    { id: 'kind', title: t('frameworks.import.kind'), cell: ({ id }) => t(`frameworks.import.of.${id}`) },
    number('created', t('frameworks.import.new')),
    number('updated', t('frameworks.import.changed')),
    number('unchanged', t('frameworks.import.same')),
  ];
  const rows = kinds.map((id): Row => ({ id, created: report.created[id], updated: report.updated[id], unchanged: report.unchanged[id] }));
  return <DataTable label={t('frameworks.import.would')} rows={rows} columns={columns} empty={null} />;
}
