import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { sessionQuery } from '../../platform/session.ts';

export type Account = Awaited<ReturnType<typeof api.access.listAccounts>>['items'][number];
export type AccessRole = Account['accessRoles'][number]['role'];
/** What can be switched about an account at once. */
export type AccountSwitch = 'disable' | 'enable' | 'second';
export type Invitation = Awaited<ReturnType<typeof api.access.listInvitations>>['items'][number];

export const accessRoles: readonly AccessRole[] = ['admin', 'people_partner', 'framework_owner', 'executive'];

const nextPage = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;

export const accountsQuery = (asked: { search: string; accessRole: AccessRole | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['accounts', asked],
    queryFn: ({ pageParam }) =>
      api.access.listAccounts({
        query: {
          limit: 50,
          ...(asked.search !== '' && { search: asked.search }),
          ...(asked.accessRole && { accessRole: asked.accessRole }),
          ...(pageParam !== '' && { cursor: pageParam }),
        },
      }),
    initialPageParam: '',
    getNextPageParam: nextPage,
  });

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitations'],
  queryFn: ({ pageParam }) => api.access.listInvitations({ query: { limit: 50, ...(pageParam !== '' && { cursor: pageParam }) } }),
  initialPageParam: '',
  getNextPageParam: nextPage,
});

export const teamsQuery = queryOptions({
  queryKey: ['teams', 'all'],
  queryFn: () => api.people.listTeams({ query: { limit: 200 } }),
  staleTime: 60_000,
});

/** Reads accounts, invitations and one's own session anew after a change of access. */
export function useRefreshAccess(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = [['accounts'], ['invitations'], [...sessionQuery.queryKey]];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
