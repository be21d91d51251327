import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { callIdentity } from '../../platform/identity.ts';
import { sessionQuery } from '../../platform/session.ts';

export const accountQuery = queryOptions({ queryKey: ['account'], queryFn: () => api.access.getAccount({}) });
export const signInsQuery = queryOptions({ queryKey: ['account', 'sign-ins'], queryFn: () => api.access.listSignIns({}) });
export const apiKeysQuery = queryOptions({ queryKey: ['account', 'api-keys'], queryFn: () => api.access.listApiKeys({}) });

export interface Passkey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string | null;
}

export const passkeysQuery = queryOptions({
  queryKey: ['account', 'passkeys'],
  queryFn: async (): Promise<Passkey[]> => asPasskeys(await callIdentity('GET', '/passkey/list-user-passkeys')),
});

// the server's identity library answers a list of these
const asPasskeys = (answer: unknown): Passkey[] => answer as Passkey[];

/** Reads everything of one's own account anew, after a change of how one signs in. */
export function useRefreshAccount(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: accountQuery.queryKey }),
      queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    ]);
  };
}
