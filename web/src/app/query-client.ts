import { QueryClient } from '@tanstack/react-query';
import { isPassing } from '../platform/careful-fetch.ts';

/** Server state lives here only. Passing failures are tried twice more; refusals are not. */
export const queryClient = new QueryClient({
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
