import { useState } from 'react';
import { faultsByPointer } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { RoundView } from './assessments-queries.ts';
import { useTalkPartner } from './talk-partner.ts';
import { useRoundChanges } from './use-round-changes.ts';

/** Ends an assessment before anything is agreed; nothing where the reader may not. It reaches the other side, so it asks first. */
export function CancelRound({ round }: { readonly round: RoundView }) {
  const t = useT();
  const faultOf = useFault();
  const { cancel } = useRoundChanges(round);
  const [isAsking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const name = useTalkPartner(round);
  if (!round.can.cancel) return null;
  const fault = faultsByPointer(cancel.error).get('/reason');
  const done = () => {
    ask(false);
    showToast({ text: t('assessments.cancel.done') });
  };
  return (
    <>
      <Button look="ghost" size="sm" onPress={() => ask(true)}>
        {t('assessments.cancel.button')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={t('assessments.cancel.title')}
        confirm={t('assessments.cancel.confirm')}
        danger
        isPending={cancel.isPending}
        onConfirm={() => cancel.mutate(reason, { onSuccess: done })}
        {...(cancel.error !== null && fault === undefined && { fault: faultOf(cancel.error) })}
      >
        <p>{t('assessments.cancel.text', { name })}</p>
        <TextField
          label={t('assessments.cancel.reason')}
          help={t('assessments.cancel.reasonHelp', { name })}
          maxLength={500}
          value={reason}
          onChange={setReason}
          fault={fault}
        />
      </ConfirmDialog>
    </>
  );
}
