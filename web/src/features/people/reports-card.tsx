import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { PersonLine } from './person-line.tsx';
import s from './reports-card.module.css';
import { reportPagesQuery } from './team-queries.ts';

/** Those who report to a person. */
export function ReportsCard({ personId, count }: { readonly personId: string; readonly count: number }) {
  const t = useT();
  const reports = useInfiniteQuery(reportPagesQuery(personId));
  return (
    <Card title={t('people.reports')} note={t('people.reportsCount', { count })}>
      <Loaded query={reports} failed={t('people.reportsFailed')} skeleton={<RowsSkeleton rows={3} />}>
        {(people) => (
          <>
            <ul className={s.list}>
              {people.map((person) => (
                <li key={person.id}>
                  <PersonLine person={person} more={person.jobTitle} />
                </li>
              ))}
            </ul>
            <LoadMore query={reports} total={count} />
          </>
        )}
      </Loaded>
    </Card>
  );
}
