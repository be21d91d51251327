import { useMutation } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { problemWords } from './access-words.ts';
import { type Account, type AccountSwitch, useRefreshAccess } from './admin-queries.ts';

const switches = {
  disable: { title: 'access.accounts.offTitle', text: 'access.accounts.offText', confirm: 'access.accounts.switchOff' },
  enable: { title: 'access.accounts.onTitle', text: 'access.accounts.onText', confirm: 'access.accounts.switchOn' },
  second: { title: 'access.accounts.resetTitle', text: 'access.accounts.resetText', confirm: 'access.accounts.reset' },
} as const;

const calls = {
  disable: api.access.disableAccount,
  enable: api.access.enableAccount,
  second: api.access.resetSecondStep,
} as const;

/** Switches an account off or on, or resets its second step, once that is confirmed. */
export function SwitchAccount({
  kind,
  account,
  onClose,
}: {
  readonly kind: AccountSwitch;
  readonly account: Pick<Account, 'id' | 'name'> & Partial<Pick<Account, 'disabledBecause'>>;
  readonly onClose: () => void;
}) {
  const t = useT();
  const refresh = useRefreshAccess();
  const words = switches[kind];
  const change = useMutation({
    mutationFn: () => calls[kind]({ params: { accountId: account.id } }),
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(words.title, { name: account.name })}
      confirm={t(words.confirm)}
      danger={kind !== 'enable'}
      onConfirm={() => change.mutate()}
      isPending={change.isPending}
      {...(change.error !== null && { fault: problemWords(change.error, t) })}
    >
      <p>{t(words.text)}</p>
      {kind === 'enable' && account.disabledBecause === 'left' && <p>{t('access.accounts.onLeftText')}</p>}
    </ConfirmDialog>
  );
}
