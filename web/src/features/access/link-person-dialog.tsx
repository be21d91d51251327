import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type Account, useRefreshAccess } from './admin-queries.ts';
import s from './form.module.css';
import { PersonPicker } from './person-picker.tsx';
import { Problem } from './problem.tsx';

/** Says which person an account belongs to, or that it belongs to none. */
export function LinkPersonDialog({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const t = useT();
  const refresh = useRefreshAccess();
  const [personId, setPersonId] = useState<string | null>(null);
  const link = useMutation({
    mutationFn: (to: string | null) => api.access.linkAccountToPerson({ params: { accountId: account.id }, body: { personId: to } }),
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('access.person.title', { name: account.name })}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          {account.personId !== null && (
            <Button isPending={link.isPending} onPress={() => link.mutate(null)}>
              {t('access.person.none')}
            </Button>
          )}
          <Button look="primary" isDisabled={personId === null} isPending={link.isPending} onPress={() => link.mutate(personId)}>
            {t('access.person.link')}
          </Button>
        </>
      }
    >
      <div className={s.form}>
        <p>{t(account.personId === null ? 'access.person.about' : 'access.person.isLinked')}</p>
        <Problem error={link.error} />
        <PersonPicker label={t('access.person')} value={personId} onChange={setPersonId} />
      </div>
    </Dialog>
  );
}
