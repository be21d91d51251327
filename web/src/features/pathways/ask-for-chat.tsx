import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';

interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** Asks somebody who made a move, and said they are happy to talk about it, for a chat. */
export function AskForChat({ people, jobProfileId }: { readonly people: readonly Person[]; readonly jobProfileId: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [message, setMessage] = useState('');
  const chosen = people.find((person) => person.id === personId);
  const faultOf = useFault();
  const ask = useMutation({
    mutationFn: () => api.pathways.askForChat({ body: { toPersonId: personId, jobProfileId, message } }),
    onSuccess: () => {
      setOpen(false);
      showToast({ text: t('pathways.chat.sent', { name: chosen?.displayName ?? '' }) });
    },
  });
  return (
    <>
      <Button look="soft" size="sm" onPress={() => setOpen(true)}>
        {t('pathways.chat.ask')}
      </Button>
      <Dialog
        title={t('pathways.chat.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('pathways.chat.cancel')}</Button>
            <Button look="primary" isPending={ask.isPending} onPress={() => ask.mutate()}>
              {t('pathways.chat.send')}
            </Button>
          </>
        }
      >
        <RadioGroup
          label={t('pathways.chat.with')}
          value={personId}
          onChange={setPersonId}
          options={people.map((person) => ({ id: person.id, text: person.displayName }))}
        />
        <TextArea label={t('pathways.chat.message')} value={message} onChange={setMessage} optional />
        {ask.error !== null && <p role="alert">{faultOf(ask.error, t('pathways.chat.failed'))}</p>}
      </Dialog>
    </>
  );
}
