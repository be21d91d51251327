import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PersonSummary } from '@waymark/domain/people/person.ts';
import type { PersonPage } from '@waymark/domain/people/person-page.ts';
import { api } from '../../platform/api.ts';

export type { PersonPage, PersonSummary };

const firstPage = (): string | undefined => undefined;

/** Everybody who reports to the reader, alphabetically. */
export const myReportsQuery = queryOptions({
  queryKey: ['people', 'reports', 'me', 'all'],
  queryFn: async () => {
    const reports: PersonSummary[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor !== null && { cursor }) };
      const page = await api.people.listReports({ params: { personId: 'me' }, query });
      reports.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return reports;
  },
});

/** A person by handle. */
export const personQuery = (handle: string) =>
  queryOptions({
    queryKey: ['people', 'person', handle],
    queryFn: () => api.people.getPerson({ params: { personId: handle } }),
  });

/** Those who report to a person, page by page. */
export const reportPagesQuery = (personId: string) =>
  infiniteQueryOptions({
    queryKey: ['people', 'reports', personId, 'pages'],
    queryFn: ({ pageParam }) =>
      api.people.listReports({ params: { personId }, query: { limit: 25, ...(pageParam !== undefined && { cursor: pageParam }) } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The jobs of a person, the latest first, page by page. */
export const jobPagesQuery = (personId: string) =>
  infiniteQueryOptions({
    queryKey: ['people', 'jobs', personId],
    queryFn: ({ pageParam }) =>
      api.people.listJobs({ params: { personId }, query: { limit: 25, ...(pageParam !== undefined && { cursor: pageParam }) } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Everything held about the reader's own employment. */
export const myRecordQuery = queryOptions({
  queryKey: ['people', 'record', 'me'],
  queryFn: () => api.people.getRecord({ params: { personId: 'me' } }),
});
