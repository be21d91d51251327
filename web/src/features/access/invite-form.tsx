import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { faultsByPointer } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type AccessRole, accessRoles, useRefreshAccess } from './admin-queries.ts';
import s from './form.module.css';
import { PersonPicker } from './person-picker.tsx';
import { Problem } from './problem.tsx';
import { roleNames, roleSentences } from './role-words.ts';

interface Props {
  readonly givesRoles: boolean;
  readonly onClose: () => void;
}

/** Invites somebody by mail; an account that nothing but a password guards is asked to mend that first, and may carry on knowingly. */
export function InviteForm(props: Props) {
  const { hints } = useSession();
  const [carriesOn, setCarriesOn] = useState(false);
  if (hints.includes('set_second_factor') && !carriesOn) return <GuardFirst onCarryOn={() => setCarriesOn(true)} onClose={props.onClose} />;
  return <Form {...props} />;
}

function GuardFirst({ onCarryOn, onClose }: { readonly onCarryOn: () => void; readonly onClose: () => void }) {
  const t = useT();
  return (
    <div className={s.form}>
      <p>{t('access.invite.guardFirst')}</p>
      <div className={s.actions}>
        <Link to="/settings/account" className={buttonClass({ look: 'primary' })}>
          {t('access.invite.guard')}
        </Link>
        <Button onPress={onCarryOn}>{t('access.invite.unguarded')}</Button>
        <Button look="ghost" onPress={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}

// the link is shown too, for where no mail server is set
function Form({ givesRoles, onClose }: Props) {
  const t = useT();
  const refresh = useRefreshAccess();
  const [email, setEmail] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [roles, setRoles] = useState<string[]>([]);
  const invite = useMutation({
    mutationFn: () =>
      api.access.invitePerson({ body: { email: email.trim(), personId, accessRoles: accessRoles.filter((role) => roles.includes(role)) } }),
    onSuccess: refresh,
  });
  if (invite.isSuccess) {
    return (
      <div className={s.form} role="status">
        <p>{t('access.invite.sent', { email: invite.data.email })}</p>
        <code className={s.secret}>{invite.data.link}</code>
        <div className={s.actions}>
          <CopyButton text={invite.data.link} />
          <Button onPress={() => invite.reset()}>{t('access.invite.another')}</Button>
          <Button look="ghost" onPress={onClose}>
            {t('ui.close')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!invite.isPending) invite.mutate();
      }}
    >
      <Problem error={invite.error} />
      <TextField
        label={t('access.email')}
        type="email"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus
        fault={faultsByPointer(invite.error).get('/email')}
      />
      <PersonPicker label={t('access.person')} help={t('access.person.inviteHelp')} optional value={personId} onChange={setPersonId} />
      {givesRoles && <RoleChoice value={roles} onChange={setRoles} />}
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={invite.isPending}>
          {t('access.invite.send')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

function RoleChoice({ value, onChange }: { readonly value: string[]; readonly onChange: (value: string[]) => void }) {
  const t = useT();
  const checkbox = (role: AccessRole) => (
    <Checkbox key={role} value={role} help={t(roleSentences[role])}>
      {t(roleNames[role])}
    </Checkbox>
  );
  return (
    <CheckboxGroup label={t('access.invite.roles')} help={t('access.invite.rolesHelp')} optional value={value} onChange={onChange}>
      {accessRoles.map(checkbox)}
    </CheckboxGroup>
  );
}
