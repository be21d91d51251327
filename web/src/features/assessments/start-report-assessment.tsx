import { parseDate } from '@internationalized/date';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { useToday } from '../../platform/session.ts';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { DatePicker } from '../../ui/date-picker.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast-queue.ts';

const USUAL_DAYS = 21;

interface Props {
  readonly person: { readonly id: string; readonly displayName: string };
  readonly onClose: () => void;
}

/** Starts an assessment of somebody who reports to the reader, against their own role, to be sent by a day. */
export function StartReportAssessment({ person, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const today = useToday();
  const [dueOn, setDueOn] = useState<string | null>(parseDate(today).add({ days: USUAL_DAYS }).toString());
  const name = person.displayName;
  const faultOf = useFault();
  const start = useMutation({
    mutationFn: () => api.assessments.startRound({ params: { personId: person.id }, body: dueOn === null ? {} : { dueOn } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['assessments', 'rounds'] });
      showToast({ text: t('team.start.done', { name }) });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('team.start.title', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button look="primary" isPending={start.isPending} onPress={() => start.mutate()}>
            {t('team.start.go')}
          </Button>
        </>
      }
    >
      <p>{t('team.start.what', { name })}</p>
      <DatePicker label={t('team.start.due')} value={dueOn} onChange={setDueOn} min={today} optional />
      {start.error !== null && <p role="alert">{faultOf(start.error, t('team.start.failed'))}</p>}
    </Dialog>
  );
}
