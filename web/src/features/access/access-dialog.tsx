import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { type AccessRole, type Account, type AccountSwitch, accessRoles, useRefreshAccess } from './admin-queries.ts';
import s from './form.module.css';
import { GrantForm } from './grant-form.tsx';
import { Problem } from './problem.tsx';
import { roleNames, roleSentences } from './role-words.ts';

/** What somebody holds: each access role as a sentence, to grant, change or take back. */
export function AccessDialog(props: {
  readonly account: Account;
  /** Opens what else can be changed about the account. */
  readonly onOther: (kind: 'person' | AccountSwitch) => void;
  readonly onClose: () => void;
}) {
  const { account, onClose } = props;
  const t = useT();
  const [editing, setEditing] = useState<AccessRole>();
  return (
    <Sheet title={t('access.grant.title', { name: account.name })} isOpen onClose={onClose}>
      {editing === undefined ? (
        <>
          {account.can.changeAccess && (
            <ul className={s.rows}>
              {accessRoles.map((role) => (
                <RoleRow key={role} account={account} role={role} onEdit={() => setEditing(role)} />
              ))}
            </ul>
          )}
          <Others account={account} onOther={props.onOther} />
        </>
      ) : (
        <GrantForm account={account} role={editing} onClose={() => setEditing(undefined)} />
      )}
    </Sheet>
  );
}

function RoleRow({ account, role, onEdit }: { readonly account: Account; readonly role: AccessRole; readonly onEdit: () => void }) {
  const t = useT();
  const refresh = useRefreshAccess();
  const held = account.accessRoles.some((grant) => grant.role === role);
  const revoke = useMutation({
    mutationFn: () => api.access.revokeAccessRole({ params: { accountId: account.id, accessRole: role } }),
    onSuccess: refresh,
  });
  return (
    <li>
      <span className={s.words}>
        <b>{t(roleNames[role])}</b>
        <span className={s.quiet}>{t(roleSentences[role])}</span>
        <Problem error={revoke.error} />
      </span>
      <span className={s.actions}>
        <Button size="sm" onPress={onEdit}>
          {t(held ? 'access.grant.edit' : 'access.grant.give')}
        </Button>
        {held && (
          <Button size="sm" isPending={revoke.isPending} onPress={() => revoke.mutate()}>
            {t('access.grant.takeBack')}
          </Button>
        )}
      </span>
    </li>
  );
}

function Others({ account, onOther }: { readonly account: Account; readonly onOther: (kind: 'person' | AccountSwitch) => void }) {
  const t = useT();
  const { can } = account;
  return (
    <div className={s.actions}>
      {can.changeAccess && <Button onPress={() => onOther('person')}>{t('access.person.change')}</Button>}
      {can.resetSecondStep && <Button onPress={() => onOther('second')}>{t('access.accounts.reset')}</Button>}
      {can.disable && <Button onPress={() => onOther('disable')}>{t('access.accounts.switchOff')}</Button>}
      {can.enable && <Button onPress={() => onOther('enable')}>{t('access.accounts.switchOn')}</Button>}
    </div>
  );
}
