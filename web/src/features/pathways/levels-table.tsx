import { useT } from '../../platform/i18n.tsx';
import { LevelScale, LevelScaleAxis } from '../../ui/level-scale.tsx';
import { Verdict } from './gap-row.tsx';
import s from './levels-table.module.css';
import type { Growth } from './pathways-queries.ts';

type Row = NonNullable<Growth['toTarget']>['rows'][number];

/** A person against a role, competency by competency: scale, verdict, and for a step what it would look like. */
export function LevelsTable({ rows, caption }: { readonly rows: readonly Row[]; readonly caption: string }) {
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
            {t('growth.wouldLook')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.competencyId}>
            <th scope="row">{row.competency.name}</th>
            <td>
              <LevelScale held={row.held} asked={row.required} levels={row.competency.scale.levels.length} />
            </td>
            <td className={s.words}>
              <Verdict row={row} full />
              {row.state === 'step' && <span className={s.would}>{row.wording}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
