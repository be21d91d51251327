import { Check, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRich, useT } from '../../platform/i18n.tsx';
import { cx } from '../../ui/cx.ts';
import { LevelScale } from '../../ui/level-scale.tsx';
import s from './compare-panel.module.css';
import type { GapAnalysis } from './pathways-queries.ts';

type Row = GapAnalysis['rows'][number];

/** One expectation beside what is held: the scale, the verdict, and for a step what it would look like. */
export function GapRow({ row, links }: { readonly row: Row; readonly links?: (row: Row) => ReactNode }) {
  const { competency } = row;
  const grows = row.state === 'step' || row.state === 'not_assessed';
  return (
    <section className={s.change}>
      <div className={s.head}>
        <h3>{competency.name}</h3>
        <LevelScale held={row.held} asked={row.required} levels={competency.scale.levels.length} />
        <Verdict row={row} />
      </div>
      {grows && row.wording !== '' && (
        <p>
          <Growth row={row} />
        </p>
      )}
      {grows && links !== undefined && <div className={s.acts}>{links(row)}</div>}
    </section>
  );
}

/** "1 step", "Shown", "Beyond", "Not assessed": words with a mark, never a colour alone. */
export function Verdict({ row, full = false }: { readonly row: Pick<Row, 'state' | 'steps'>; readonly full?: boolean }) {
  const t = useT();
  if (row.state === 'step') return <span className={cx(s.result, s.gap)}>{t('levels.step', { count: row.steps ?? 0 })}</span>;
  if (row.state === 'not_assessed') return <span className={s.result}>{t('levels.notAssessed')}</span>;
  const beyond = full ? t('levels.beyondFull') : t('levels.beyond');
  return (
    <span className={s.result}>
      <Check aria-hidden />
      {row.state === 'beyond' ? beyond : t('levels.shown')}
    </span>
  );
}

/** "Works across functions on projects, and now influences decisions made outside the team." */
function Growth({ row }: { readonly row: Row }) {
  const rich = useRich();
  const mark = (words: ReactNode) => <mark>{words}</mark>;
  const asked = bare(row.wording);
  if (row.heldWording === '') return rich('levels.growsFrom', { asked, mark });
  return rich('levels.grows', { held: bare(row.heldWording), asked: lowerFirst(asked), mark });
}

const bare = (text: string): string => text.trim().replace(/[.;]$/, '');

/** Lower case for a sentence that goes on; names in capitals stay. */
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text);

/** The quiet link that puts a step into the plan. */
export function AddToPlan({ row, href }: { readonly row: Row; readonly href: string }) {
  const t = useT();
  return (
    <a href={href}>
      <Plus className="ic ic-s" aria-hidden />
      {t('levels.add')}
      <span className="sr">: {row.competency.name}</span>
    </a>
  );
}
