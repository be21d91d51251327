import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { type Evidence, evidencePagesQuery } from './assessments-queries.ts';
import { type CompetencyNames, EvidenceEntry } from './evidence-entry.tsx';
import s from './evidence-timeline.module.css';

/** One's own evidence by month, newest first, a page at a time. */
export function EvidenceTimeline({ names }: { readonly names: CompetencyNames }) {
  const t = useT();
  const format = useFormat();
  const pages = useInfiniteQuery(evidencePagesQuery('me'));
  return (
    <Loaded query={pages} failed={t('assessments.evidence.failed')} skeleton={<RowsSkeleton rows={6} />}>
      {(items) => {
        if (items.length === 0) return <Examples />;
        return (
          <>
            {[...Map.groupBy(items, (item) => item.occurredOn.slice(0, 7))].map(([month, entries]) => (
              <section key={month} className={s.month} aria-labelledby={`month-${month}`}>
                <h2 id={`month-${month}`} className="t-section">
                  {format.date(`${month}-01`, 'month')}
                </h2>
                <Entries entries={entries} names={names} />
              </section>
            ))}
            <LoadMore query={pages} />
          </>
        );
      }}
    </Loaded>
  );
}

function Entries({ entries, names }: { readonly entries: readonly Evidence[]; readonly names: CompetencyNames }) {
  return (
    <ul className={s.entries}>
      {entries.map((item) => (
        <EvidenceEntry key={item.id} item={item} names={names} />
      ))}
    </ul>
  );
}

/** Nothing kept yet: three notes as somebody would write them. */
function Examples() {
  const t = useT();
  return (
    <EmptyState
      title={t('assessments.evidence.emptyTitle')}
      why={t('assessments.evidence.emptyWhy')}
      more={
        <ul className={s.examples}>
          <li>{t('assessments.evidence.example1')}</li>
          <li>{t('assessments.evidence.example2')}</li>
          <li>{t('assessments.evidence.example3')}</li>
        </ul>
      }
    />
  );
}
