import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answerTimeoutMs, carefulFetch } from './careful-fetch.ts';
import { setRegion } from './i18n.tsx';

export type Space = 'me' | 'team' | 'programme' | 'insights' | 'admin';

/** Who is here, what they may open, and how the organisation is set up. */
export interface Session {
  /** Nobody is signed in when it is null. */
  readonly account: { readonly id: string; readonly email: string } | null;
  /** The person behind the account; null for an account without one (an administrator of the system). */
  readonly person: { readonly id: string; readonly handle: string; readonly name: string; readonly jobTitle: string | null } | null;
  /** The spaces this account has something to do in. */
  readonly spaces: readonly Space[];
  readonly organisation: { readonly name: string; readonly timeZone: string; readonly currency: string };
  /** `first_run`: nothing is set up yet; `sample`: the sample company, where a visitor may switch person. */
  readonly mode: 'first_run' | 'sample' | 'live';
  /** What waits for this account, shown as counts in the navigation. */
  readonly waiting: { readonly assessments: number };
}

const send = carefulFetch({ timeoutMs: answerTimeoutMs });

async function readSession(): Promise<Session> {
  const response = await send('/api/v1/session', { method: 'GET', headers: { accept: 'application/json' } });
  const session = (await response.json()) as Session; // the server checks its answers against the contract
  setRegion(session.organisation);
  return session;
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000 });

/** The session; the shell has waited for it, so it is there. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Reads the session anew, after signing in or out and after a change of one's own account. */
export function useRefreshSession(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
}

/** Ends the session on the server. */
export async function endSession(): Promise<void> {
  const response = await send('/api/v1/session', { method: 'DELETE', headers: { accept: 'application/json' } });
  if (!response.ok && response.status !== 401) throw new Error('The session could not be ended');
}
