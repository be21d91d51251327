import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { faultsByPointer } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import s from './form.module.css';
import { Problem } from './problem.tsx';

/** Asks for another address to sign in with: it changes once the link that is mailed there is used. */
export function EmailCard({ email }: { readonly email: string }) {
  const t = useT();
  const [next, setNext] = useState('');
  const ask = useMutation({
    mutationFn: () => api.access.askEmailChange({ body: { email: next.trim() } }),
    onSuccess: () => setNext(''),
  });
  const fault = faultsByPointer(ask.error).get('/email');
  return (
    <Card title={t('access.ownEmail')}>
      <form
        className={s.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ask.isPending) ask.mutate();
        }}
      >
        <p>{t('access.ownEmail.now', { email })}</p>
        {fault === undefined && <Problem error={ask.error} />}
        <TextField
          label={t('access.ownEmail.next')}
          help={t('access.ownEmail.help')}
          type="email"
          autoComplete="off"
          value={next}
          onChange={setNext}
          isRequired
          fault={fault}
        />
        <div className={s.actions}>
          <Button type="submit" isPending={ask.isPending}>
            {t('access.ownEmail.send')}
          </Button>
        </div>
        {ask.isSuccess && <p role="status">{t('access.ownEmail.sent', { email: ask.data.email })}</p>}
      </form>
    </Card>
  );
}
