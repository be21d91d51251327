import { useFormat, useT } from '../../platform/i18n.tsx';
import { Verdict } from './gap-row.tsx';
import { LevelsTable } from './levels-table.tsx';
import type { GapAnalysis } from './pathways-queries.ts';
import s from './person-levels.module.css';

interface Props {
  readonly rows: GapAnalysis['rows'];
  /** Whose levels these are, as one calls them. */
  readonly name: string;
  readonly caption: string;
}

/** Somebody else against a role, competency by competency: the scale, the verdict, and since when. */
export function PersonLevels({ rows, name, caption }: Props) {
  const t = useT();
  return (
    <LevelsTable
      rows={rows}
      caption={caption}
      head={<span className="sr">{t('people.levelsState')}</span>}
      scaleWords={(row) => t('people.levelWords', { name, held: row.held ?? 0, asked: row.required })}
      says={(row) => (
        <span className={s.state}>
          <Verdict row={row} />
          <Since row={row} />
        </span>
      )}
    />
  );
}

function Since({ row }: { readonly row: Props['rows'][number] }) {
  const t = useT();
  const format = useFormat();
  if (row.on === null) return null;
  const date = format.date(row.on);
  return (
    <span className={s.since}>{row.source === 'agreed' ? t('people.levelAgreed', { date }) : t('people.levelNotAgreed', { date })}</span>
  );
}
