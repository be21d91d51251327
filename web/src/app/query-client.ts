import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isPassing, problemBehind } from '../platform/careful-fetch.ts';
import { sessionQuery } from '../platform/session.ts';

/** Server state lives here only. Passing failures are tried twice more; refusals are not. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && isPassing(error),
      retryDelay: (count) => 400 * 2 ** count,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** An answer of 401 means that the session has ended: it is read anew, and the shell leads to the sign-in page. */
function noticeSignOut(error: unknown): void {
  if (problemBehind(error).status === 401) void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
