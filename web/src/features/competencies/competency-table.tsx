import { Link } from '@tanstack/react-router';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Tag } from '../../ui/tag.tsx';
import type { CompetencySummary } from './competency-queries.ts';
import s from './competency-table.module.css';

interface Props {
  readonly competencies: readonly CompetencySummary[];
  /** Live roles that ask for each; undefined while they are counted. */
  readonly uses: ReadonlyMap<string, number> | undefined;
}

/** The library as a list: what each competency is, how many roles ask for it, how much of it is described. */
export function CompetencyTable({ competencies, uses }: Props) {
  const t = useT();
  return <DataTable label={t('competencies.title')} rows={competencies} columns={useColumns(uses)} empty={null} />;
}

function useColumns(uses: Props['uses']): ColumnSpec<CompetencySummary>[] {
  const t = useT();
  const format = useFormat();
  return [
    {
      id: 'name',
      title: t('competencies.name'),
      cell: ({ name, slug, definition, retired }) => (
        <span className={s.name}>
          <span>
            <Link className={linkClass('strong')} to="/programme/competencies/$slug" params={{ slug }}>
              {name}
            </Link>{' '}
            {retired && <Tag>{t('competencies.retired')}</Tag>}
          </span>
          <small>{definition}</small>
        </span>
      ),
    },
    { id: 'kind', title: t('competencies.kind'), cell: ({ kind }) => t(`competencies.kinds.${kind}`) },
    { id: 'category', title: t('competencies.category'), cell: ({ category }) => category },
    {
      id: 'uses',
      title: t('competencies.uses'),
      end: true,
      cell: ({ id }) => (uses === undefined ? '' : format.number(uses.get(id) ?? 0)),
    },
    {
      id: 'described',
      title: t('competencies.described'),
      end: true,
      cell: ({ described, scale }) => t('competencies.describedOf', { described, of: scale.steps }),
    },
    { id: 'changed', title: t('competencies.changed'), cell: ({ updatedAt }) => format.date(updatedAt) },
  ];
}
