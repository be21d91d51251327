import { useFormat, useT } from '../../platform/i18n.tsx';
import { LevelScale, LevelScaleAxis } from '../../ui/level-scale.tsx';
import { Verdict } from './gap-row.tsx';
import s from './levels-table.module.css';
import type { GapAnalysis } from './pathways-queries.ts';
import own from './person-levels.module.css';

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
          <th scope="col" className={s.words}>
            <span className="sr">{t('people.levelsState')}</span>
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
                label={t('people.levelWords', { name, held: row.held ?? 0, asked: row.required })}
              />
            </td>
            <td className={s.words}>
              <span className={own.state}>
                <Verdict row={row} />
                <Since row={row} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Since({ row }: { readonly row: Props['rows'][number] }) {
  const t = useT();
  const format = useFormat();
  if (row.on === null) return null;
  const date = format.date(row.on);
  return (
    <span className={own.since}>{row.source === 'agreed' ? t('people.levelAgreed', { date }) : t('people.levelNotAgreed', { date })}</span>
  );
}
