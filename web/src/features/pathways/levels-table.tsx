import type { ReactNode } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { LevelScale, LevelScaleAxis } from '../../ui/level-scale.tsx';
import { Verdict } from './gap-row.tsx';
import s from './levels-table.module.css';
import type { GapAnalysis } from './pathways-queries.ts';

type Row = GapAnalysis['rows'][number];

interface Props {
  readonly rows: readonly Row[];
  readonly caption: string;
  /** The head of the last column; without it, what the reader's own next step would look like. */
  readonly head?: ReactNode;
  /** What the last column says of an expectation. */
  readonly says?: (row: Row) => ReactNode;
  /** The scale in words, where it is not the reader's own. */
  readonly scaleWords?: (row: Row) => string;
}

/** A person against a role, competency by competency: scale, verdict, and for a step what it would look like. */
export function LevelsTable({ rows, caption, head, says, scaleWords }: Props) {
  const t = useT();
  return (
    <table className={s.table}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{t('growth.competency')}</span>
          </th>
          <th scope="col" className={s.axis}>
            <span className="sr">{t('growth.levels')}</span>
            <LevelScaleAxis />
          </th>
          <th scope="col" className={s.look}>
            {head ?? t('growth.wouldLook')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.competencyId}>
            <th scope="row">{row.competency.name}</th>
            <td>
              <LevelScale
                held={row.held}
                asked={row.required}
                levels={row.competency.scale.levels.length}
                {...(scaleWords !== undefined && { label: scaleWords(row) })}
              />
            </td>
            <td className={s.words}>{says === undefined ? <OwnStep row={row} /> : says(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OwnStep({ row }: { readonly row: Row }) {
  return (
    <>
      <Verdict row={row} full />
      {row.state === 'step' && <span className={s.would}>{row.wording}</span>}
    </>
  );
}
