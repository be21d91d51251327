import { useT } from '../../platform/i18n.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { Select } from '../../ui/select.tsx';
import { Tag } from '../../ui/tag.tsx';
import { importFieldWords } from './import-field-words.ts';
import type { MappedColumn } from './mapped-columns.ts';

const unused = 'unused';

interface Props {
  readonly columns: readonly MappedColumn[];
  readonly isDisabled: boolean;
  readonly onChoose: (column: string, field: string | null) => void;
}

/** Which column of a people file is taken for what; every one can be changed. */
export function MappingTable({ columns, isDisabled, onChoose }: Props) {
  const t = useT();
  const options = [
    { id: unused, text: t('people.import.unused') },
    ...Object.entries(importFieldWords).map(([id, words]) => ({ id, text: t(words) })),
  ];
  const specs: ColumnSpec<MappedColumn>[] = [
    { id: 'column', title: t('people.import.column'), cell: ({ id }) => <b>{id}</b> },
    { id: 'examples', title: t('people.import.examples'), cell: ({ examples }) => <span className="t-3">{examples.join(', ')}</span> },
    {
      id: 'field',
      title: t('people.import.takenFor'),
      cell: ({ id, field, leftOut }) =>
        leftOut && field === null ? (
          <Tag tone="info">{t('people.import.leftOut')}</Tag>
        ) : (
          <Select
            labelHidden
            label={t('people.import.takeFor', { column: id })}
            value={field ?? unused}
            options={options}
            isDisabled={isDisabled}
            onChange={(chosen) => onChoose(id, chosen === unused ? null : chosen)}
          />
        ),
    },
    { id: 'reason', title: t('people.import.why'), cell: ({ reason }) => <span className="t-s t-3">{reason}</span> },
  ];
  return <DataTable label={t('people.import.match')} rows={columns} columns={specs} empty={null} />;
}
