import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { pagedQuery } from '../../platform/paged.ts';
import { longestPage, readAll } from '../../platform/read-all.ts';
import { sessionQuery } from '../../platform/session.ts';

export type Account = Awaited<ReturnType<typeof api.access.listAccounts>>['items'][number];
export type AccessRole = Account['accessRoles'][number]['role'];
/** What can be switched about an account at once. */
export type AccountSwitch = 'disable' | 'enable' | 'second';
export type Invitation = Awaited<ReturnType<typeof api.access.listInvitations>>['items'][number];

export const accessRoles: readonly AccessRole[] = ['admin', 'people_partner', 'framework_owner', 'executive'];

export const accountsQuery = (asked: { search: string; accessRole: AccessRole | undefined }) =>
  pagedQuery({
    queryKey: ['accounts', asked],
    read: (cursor) =>
      api.access.listAccounts({
        query: {
          cursor,
          limit: 50,
          ...(asked.search !== '' && { search: asked.search }),
          ...(asked.accessRole && { accessRole: asked.accessRole }),
        },
      }),
  });

export const invitationsQuery = pagedQuery({
  queryKey: ['invitations'],
  read: (cursor) => api.access.listInvitations({ query: { cursor, limit: 50 } }),
});

export const teamsQuery = queryOptions({
  queryKey: ['teams', 'all'],
  queryFn: () => readAll((cursor) => api.people.listTeams({ query: { cursor, limit: longestPage } })),
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
