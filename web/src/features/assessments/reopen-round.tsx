import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { afterwards } from '../../platform/afterwards.ts';
import { faultsByPointer } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { RoundView } from './assessments-queries.ts';
import { useRoundChanges } from './use-round-changes.ts';

/** Opens a new assessment from an agreed one, which itself stays as it is. */
export function ReopenRound({ round, area }: { readonly round: RoundView; readonly area: 'me' | 'team' }) {
  const t = useT();
  const navigate = useNavigate();
  const { reopen } = useRoundChanges(round);
  const [isAsking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const fault = faultsByPointer(reopen.error).get('/reason');
  const open = () =>
    afterwards(
      reopen.mutateAsync(reason),
      ({ id }) => void navigate({ to: area === 'me' ? '/me/assessments/$roundId' : '/team/assessments/$roundId', params: { roundId: id } }),
    );
  return (
    <>
      <Button onPress={() => ask(true)}>{t('assessments.reopen.button')}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={t('assessments.reopen.title')}
        confirm={t('assessments.reopen.confirm')}
        isPending={reopen.isPending}
        onConfirm={open}
        error={fault === undefined ? reopen.error : null}
      >
        <p>{t('assessments.reopen.text')}</p>
        <TextField label={t('assessments.reopen.reason')} maxLength={500} value={reason} onChange={setReason} fault={fault} />
      </ConfirmDialog>
    </>
  );
}
