import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { faultsByPointer } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { apiKeysQuery } from './account-queries.ts';
import s from './form.module.css';
import { Problem } from './problem.tsx';

type Reach = 'read' | 'all' | 'some';

/** Makes an API key, and shows it this once. */
export function NewApiKey({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [reach, setReach] = useState<Reach>('read');
  const [permissions, setPermissions] = useState('');
  const [days, setDays] = useState(90);
  const make = useMutation({
    mutationFn: () => api.access.createApiKey({ body: { name, scopes: scopesOf(reach, permissions), days } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
  if (make.isSuccess) return <ShownKey apiKey={make.data.key} onClose={onClose} />;
  const faults = faultsByPointer(make.error);
  const scopeFault = [...faults].find(([pointer]) => pointer.startsWith('/scopes'))?.[1];
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) make.mutate();
      }}
    >
      {scopeFault === undefined && <Problem error={make.error} />}
      <TextField
        label={t('access.keys.name')}
        help={t('access.keys.nameHelp')}
        value={name}
        onChange={setName}
        isRequired
        maxLength={100}
        autoFocus
      />
      <RadioGroup
        label={t('access.keys.reach')}
        value={reach}
        onChange={setReach}
        options={[
          { id: 'read', text: t('access.keys.reachRead') },
          { id: 'all', text: t('access.keys.reachAll') },
          { id: 'some', text: t('access.keys.reachSome') },
        ]}
      />
      {reach === 'some' && (
        <TextField
          label={t('access.keys.permissions')}
          help={t('access.keys.permissionsHelp')}
          value={permissions}
          onChange={setPermissions}
          isRequired
          fault={scopeFault}
        />
      )}
      <NumberField label={t('access.keys.days')} value={days} onChange={setDays} minValue={1} maxValue={365} />
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={make.isPending}>
          {t('access.keys.make')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

function scopesOf(reach: Reach, permissions: string): string[] {
  if (reach === 'read') return ['read'];
  return reach === 'all' ? ['*'] : permissions.split(/[\s,]+/).filter((permission) => permission !== '');
}

function ShownKey({ apiKey, onClose }: { readonly apiKey: string; readonly onClose: () => void }) {
  const t = useT();
  return (
    <div className={s.form} role="status">
      <p>{t('access.keys.shownOnce')}</p>
      <code className={s.secret}>{apiKey}</code>
      <div className={s.actions}>
        <CopyButton text={apiKey} />
        <Button look="primary" onPress={onClose}>
          {t('access.keys.kept')}
        </Button>
      </div>
    </div>
  );
}
