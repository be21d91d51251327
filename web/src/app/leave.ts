import { draftsOf } from '../platform/drafts.ts';
import { endSession } from '../platform/session.ts';
import { flushAll } from '../platform/use-autosave.ts';
import { forgetPlaces } from './recent-places.ts';

/** Sends what can still be sent; whether something is left that is kept in this browser only. */
export async function hasUnsent(accountId: string): Promise<boolean> {
  await flushAll();
  return (await draftsOf(accountId).count()) > 0;
}

/** Ends the session on the server, wipes what this browser kept for it (D13), and starts again from the sign-in page. */
export async function leave(accountId: string): Promise<void> {
  await endSession();
  await draftsOf(accountId).wipe();
  forgetPlaces(accountId);
  // a full load: nothing of the person before stays in memory
  location.assign('/sign-in');
}
