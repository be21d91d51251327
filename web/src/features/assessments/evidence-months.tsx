import { useQuery } from '@tanstack/react-query';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useToday } from '../../platform/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { evidenceQuery } from './assessments-queries.ts';
import { countByMonth } from './count-by-month.ts';
import s from './evidence-months.module.css';

/** How a person's evidence spreads over the months of a period: thin months are as visible as full ones. */
export function EvidenceMonths({ personId, period }: { readonly personId: string; readonly period: number }) {
  const t = useT();
  const evidence = useQuery(evidenceQuery(personId));
  return (
    <Loaded query={evidence} failed={t('assessments.evidence.failed')} skeleton={<RowsSkeleton rows={2} />}>
      {(items) => <Months days={items.map((item) => item.occurredOn)} period={period} />}
    </Loaded>
  );
}

function Months({ days, period }: { readonly days: readonly string[]; readonly period: number }) {
  const t = useT();
  const format = useFormat();
  const today = useToday();
  const months = countByMonth(days, { last: today.slice(0, 7), count: period });
  const most = Math.max(1, ...months.map((month) => month.count));
  return (
    <figure className={s.figure}>
      <figcaption className="t-label">{t('assessments.months.title', { count: period })}</figcaption>
      <ol className={s.months}>
        {months.map(({ month, count }) => (
          <li key={month}>
            <span className="sr">{t('assessments.months.count', { month: format.date(`${month}-01`, 'month'), count })}</span>
            <span className={s.bar} style={{ blockSize: `${(count / most) * 100}%` }} aria-hidden />
            <span className={s.number} aria-hidden>
              {period > 12 && count === 0 ? '' : count}
            </span>
            <span className={s.name} aria-hidden>
              {format.date(`${month}-01`, 'month').slice(0, 1)}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
