import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../platform/i18n.tsx';
import { signOut } from '../platform/session.ts';
import { showToast } from '../ui/toast-queue.ts';

/** Ends the session on the server, wipes what this browser kept for it, and starts again from the sign-in page. */
export function useSignOut(): () => Promise<void> {
  const t = useT();
  const queries = useQueryClient();
  return async () => {
    try {
      await signOut();
    } catch {
      showToast({ text: t('app.account.signOutFailed'), tone: 'bad' });
      return;
    }
    queries.clear();
    // a full load: nothing of the person before stays in memory
    location.assign('/sign-in');
  };
}
