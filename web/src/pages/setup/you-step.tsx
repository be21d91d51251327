import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { faultsByPointer, isRefused } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useRefreshSession, useSession } from '../../platform/session.ts';
import { Stack } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { becomePerson } from './become-person.ts';
import { StepFoot } from './step-foot.tsx';

/** Step 1: the first account, and the person it belongs to. */
export function YouStep({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const { account, person } = useSession();
  if (person !== null) {
    return (
      <Stack>
        <p>{t('setup.you.known', { name: person.displayName })}</p>
        <StepFoot text={t('setup.next')} onDo={onDone} isPending={false} error={null} />
      </Stack>
    );
  }
  return account === null ? <NewAccount onDone={onDone} /> : <OwnName onDone={onDone} />;
}

function NewAccount({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const refresh = useRefreshSession();
  const [form, setForm] = useState({ name: '', email: '', password: '', code: '' });
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value });
  const create = useMutation({
    mutationFn: async () => {
      const { code, ...body } = form;
      const { accountId } = await api.access.createFirstAccount({ body: { ...body, ...(code !== '' && { code }) } });
      await becomePerson({ accountId, name: body.name, email: body.email });
    },
    // the account may be there though the person could not be made: the session says which
    onSettled: async (_data, error) => {
      if (error === null) onDone();
      await refresh();
    },
  });
  const faults = faultsByPointer(create.error);
  const needsCode = create.error !== null && isRefused(create.error, 'first_run_code_wrong');
  return (
    <Stack>
      <TextField label={t('setup.you.yourName')} value={form.name} onChange={set('name')} fault={faults.get('/name')} autoComplete="name" />
      <TextField
        label={t('setup.you.email')}
        type="email"
        value={form.email}
        onChange={set('email')}
        fault={faults.get('/email')}
        autoComplete="email"
      />
      <TextField
        label={t('setup.you.password')}
        type="password"
        help={t('setup.you.passwordHelp')}
        value={form.password}
        onChange={set('password')}
        fault={faults.get('/password')}
        autoComplete="new-password"
      />
      {needsCode && (
        <TextField
          label={t('setup.code')}
          help={t('setup.codeHelp')}
          value={form.code}
          onChange={set('code')}
          fault={faults.get('/code')}
        />
      )}
      <StepFoot text={t('setup.you.create')} onDo={() => create.mutate()} isPending={create.isPending} error={create.error} />
    </Stack>
  );
}

function OwnName({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const { account } = useSession();
  const refresh = useRefreshSession();
  const [name, setName] = useState('');
  const become = useMutation({
    mutationFn: () => becomePerson({ accountId: account?.id ?? '', name, email: account?.email ?? '' }),
    onSuccess: async () => {
      await refresh();
      onDone();
    },
  });
  return (
    <Stack>
      <TextField label={t('setup.you.yourName')} value={name} onChange={setName} autoComplete="name" />
      <StepFoot
        text={t('setup.next')}
        onDo={() => become.mutate()}
        isPending={become.isPending}
        isDisabled={name.trim() === ''}
        error={become.error}
        onSkip={onDone}
      />
    </Stack>
  );
}
