import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { dayOf } from '@waymark/domain/shared/day-of.ts';
import { api } from './api.ts';
import { problemBehind } from './careful-fetch.ts';
import { chooseLanguage, languageOf, preferredLanguage, setRegion } from './i18n.tsx';

/** Who is here, what they may open, and how the organisation is set up. */
export type Session = Awaited<ReturnType<typeof api.access.getSession>>;

/** A space of the navigation. */
export type Space = Session['spaces'][number];

async function readSession(): Promise<Session> {
  const session = await api.access.getSession({});
  setRegion(session.organisation);
  if (session.account !== null) await followAccount(session.account.locale);
  return session;
}

/** The account's language wins over the one this browser showed before signing in. */
async function followAccount(locale: string): Promise<void> {
  const language = languageOf(locale);
  if (language !== undefined && language !== preferredLanguage()) await chooseLanguage(language);
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000 });

/** The session; the shell has waited for it, so it is there. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The calendar day it is for the organisation, wherever the reader is. */
export function useToday(): CalendarDate {
  const { now, organisation } = useSession();
  return dayOf(new Date(now), organisation.timeZone);
}

/** Reads the session anew, after signing in or out and after a change of one's own account. */
export function useRefreshSession(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
}

/** Ends the session on the server; one that has ended already is as good. */
export async function endSession(): Promise<void> {
  try {
    await api.access.endSession({});
  } catch (error) {
    if (problemBehind(error).status !== 401) throw error;
  }
}
