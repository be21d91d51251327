import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { callIdentity } from '../../platform/identity.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { problemWords } from './access-words.ts';
import { type Passkey, passkeysQuery, useRefreshAccount } from './account-queries.ts';
import s from './form.module.css';
import { Problem } from './problem.tsx';
import { addPasskey, canUsePasskeys } from './sign-in-calls.ts';

/** Passkeys: signing in by a device that checks that it is you. */
export function PasskeysCard() {
  const t = useT();
  const passkeys = useQuery(passkeysQuery);
  const [removing, setRemoving] = useState<Passkey>();
  return (
    <Card title={t('access.passkeys')}>
      <div className={s.form}>
        <p>{t('access.passkeys.about')}</p>
        <Loaded query={passkeys} failed={t('access.passkeys.failed')} skeleton={<RowsSkeleton rows={1} />}>
          {(items) => (
            <ul className={s.rows}>
              {items.map((passkey) => (
                <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
              ))}
            </ul>
          )}
        </Loaded>
        {canUsePasskeys() ? <AddPasskey /> : <p className={s.quiet}>{t('access.passkeys.notHere')}</p>}
      </div>
      {removing !== undefined && <RemovePasskey passkey={removing} onClose={() => setRemoving(undefined)} />}
    </Card>
  );
}

function PasskeyRow({ passkey, onRemove }: { readonly passkey: Passkey; readonly onRemove: () => void }) {
  const t = useT();
  const format = useFormat();
  return (
    <li>
      <span className={s.words}>
        <b>{passkey.name ?? t('access.passkeys.unnamed')}</b>
        {passkey.createdAt !== null && <span className={s.quiet}>{t('access.addedOn', { date: format.dateTime(passkey.createdAt) })}</span>}
      </span>
      <Button size="sm" onPress={onRemove}>
        {t('access.remove')}
      </Button>
    </li>
  );
}

function AddPasskey() {
  const t = useT();
  const refresh = useRefreshAccount();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: async (done) => {
      if (!done) return;
      setName('');
      showToast({ text: t('access.passkeys.added') });
      await refresh();
    },
  });
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) add.mutate();
      }}
    >
      <Problem error={add.error} />
      <TextField
        label={t('access.passkeys.name')}
        help={t('access.passkeys.nameHelp')}
        value={name}
        onChange={setName}
        isRequired
        maxLength={80}
      />
      <div className={s.actions}>
        <Button type="submit" isPending={add.isPending}>
          {t('access.passkeys.add')}
        </Button>
      </div>
    </form>
  );
}

function RemovePasskey({ passkey, onClose }: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const t = useT();
  const refresh = useRefreshAccount();
  const remove = useMutation({
    mutationFn: () => callIdentity('POST', '/passkey/delete-passkey', { id: passkey.id }),
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('access.passkeys.removeTitle', { name: passkey.name ?? t('access.passkeys.unnamed') })}
      confirm={t('access.remove')}
      danger
      onConfirm={() => remove.mutate()}
      isPending={remove.isPending}
      {...(remove.error !== null && { fault: problemWords(remove.error, t) })}
    >
      <p>{t('access.passkeys.removeText')}</p>
    </ConfirmDialog>
  );
}
