import { draftsOf } from '../platform/drafts.ts';
import { useT } from '../platform/i18n.tsx';
import { endSession, useSession } from '../platform/session.ts';
import { flushAll } from '../platform/use-autosave.ts';
import { showToast } from '../ui/toast-queue.ts';
import { forgetPlaces } from './recent-places.ts';

/**
 * Sends what can still be sent, then signs out; when something is kept in this browser only, `onUnsent` asks first.
 */
export function useSignOut(onUnsent: () => void): () => void {
  const leave = useLeave();
  const accountId = useSession().account?.id ?? '';
  return () => {
    const run = async () => {
      await flushAll();
      if ((await draftsOf(accountId).count()) > 0) onUnsent();
      else await leave();
    };
    void run();
  };
}

/** Ends the session on the server, wipes what this browser kept for it (D13), and starts again from the sign-in page. */
export function useLeave(): () => Promise<void> {
  const t = useT();
  const accountId = useSession().account?.id ?? '';
  return async () => {
    try {
      await endSession();
    } catch {
      showToast({ text: t('app.account.signOutFailed'), tone: 'bad' });
      return;
    }
    await draftsOf(accountId).wipe();
    forgetPlaces(accountId);
    // a full load: nothing of the person before stays in memory
    location.assign('/sign-in');
  };
}
