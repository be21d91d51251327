import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { draftsOf } from '../platform/drafts.ts';
import { useT } from '../platform/i18n.tsx';
import { useSession } from '../platform/session.ts';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast-queue.ts';
import { leave } from './leave.ts';

/** Asks before signing out removes what could not be sent. */
export function SignOutDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useT();
  const accountId = useSession().account?.id ?? '';
  const [isPending, setPending] = useState(false);
  const { data: count = 1 } = useQuery({ queryKey: ['drafts', accountId], queryFn: () => draftsOf(accountId).count(), staleTime: 0 });
  const confirm = async () => {
    setPending(true);
    await leave(accountId).catch(() => showToast({ text: t('app.account.signOutFailed'), tone: 'bad' }));
    setPending(false);
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('app.signOut.title')}
      confirm={t('app.signOut.confirm')}
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => void confirm()}
      isPending={isPending}
      danger
    >
      <p>{t('app.signOut.text', { count })}</p>
    </ConfirmDialog>
  );
}
