import { queryOptions } from '@tanstack/react-query';
import type { PersonSummary } from '@waymark/domain/people/person.ts';
import type { PersonPage } from '@waymark/domain/people/person-page.ts';
import { api } from '../../platform/api.ts';
import { pagedQuery } from '../../platform/paged.ts';
import { longestPage, readAll } from '../../platform/read-all.ts';

export type { PersonPage, PersonSummary };

/** Everybody who reports to the reader, alphabetically. */
export const myReportsQuery = queryOptions({
  queryKey: ['people', 'reports', 'me', 'all'],
  queryFn: () => readAll((cursor) => api.people.listReports({ params: { personId: 'me' }, query: { cursor, limit: longestPage } })),
});

/** A person by handle. */
export const personQuery = (handle: string) =>
  queryOptions({
    queryKey: ['people', 'person', handle],
    queryFn: () => api.people.getPerson({ params: { personId: handle } }),
  });

/** Those who report to a person, page by page. */
export const reportPagesQuery = (personId: string) =>
  pagedQuery({
    queryKey: ['people', 'reports', personId, 'pages'],
    read: (cursor) => api.people.listReports({ params: { personId }, query: { cursor, limit: 25 } }),
  });

/** The jobs of a person, the latest first, page by page. */
export const jobPagesQuery = (personId: string) =>
  pagedQuery({
    queryKey: ['people', 'jobs', personId],
    read: (cursor) => api.people.listJobs({ params: { personId }, query: { cursor, limit: 25 } }),
  });

/** Everything held about the reader's own employment. */
export const myRecordQuery = queryOptions({
  queryKey: ['people', 'record', 'me'],
  queryFn: () => api.people.getRecord({ params: { personId: 'me' } }),
});
