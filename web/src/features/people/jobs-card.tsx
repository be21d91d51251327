import { parseDate } from '@internationalized/date';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { JobAssignment } from '@waymark/domain/people/job-assignment.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import s from './jobs-card.module.css';
import { jobPagesQuery } from './team-queries.ts';

/** The jobs of a person over time, the latest first. */
export function JobsCard({ personId }: { readonly personId: string }) {
  const t = useT();
  const jobs = useInfiniteQuery(jobPagesQuery(personId));
  return (
    <Card title={t('people.jobs')}>
      <Loaded query={jobs} failed={t('people.jobsFailed')} skeleton={<RowsSkeleton rows={2} />}>
        {(all) => {
          if (all.length === 0) return <EmptyState inline title={t('people.jobsNone')} />;
          return (
            <>
              <ol className={s.jobs}>
                {all.map((job) => (
                  <Job key={job.id} job={job} />
                ))}
              </ol>
              <LoadMore query={jobs} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Job({ job }: { readonly job: JobAssignment }) {
  const t = useT();
  const format = useFormat();
  const from = format.date(job.validFrom, 'month');
  const when =
    job.validTo === null
      ? t('people.jobSince', { from })
      : t('people.jobUntil', { from, to: format.date(parseDate(job.validTo).subtract({ days: 1 }).toString(), 'month') });
  return (
    <li>
      <span className={s.title}>{job.jobTitle}</span>
      <span className="t-s t-3">{job.isPrimary ? when : t('people.jobBeside', { when })}</span>
    </li>
  );
}
