import { useT } from '../platform/i18n.tsx';
import { useSession } from '../platform/session.ts';
import { showToast } from '../ui/toast-queue.ts';

/**
 * Sends what can still be sent, then signs out; when something is kept in this browser only, `onUnsent` asks first. How to leave is
 * loaded when somebody does.
 */
export function useSignOut(onUnsent: () => void): () => void {
  const t = useT();
  const accountId = useSession().account?.id ?? '';
  const run = async () => {
    const { hasUnsent, leave } = await import('./leave.ts');
    if (await hasUnsent(accountId)) onUnsent();
    else await leave(accountId);
  };
  return () => void run().catch(() => showToast({ text: t('app.account.signOutFailed'), tone: 'bad' }));
}
