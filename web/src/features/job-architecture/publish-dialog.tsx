import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { FrameworkSummary } from './framework-queries.ts';

interface Props {
  readonly framework: FrameworkSummary;
  /** The reader's own person, for trying it alone first. */
  readonly personId: string | null;
  readonly isDisabled: boolean;
  readonly onDone: () => void;
}

/** Publishes the draft, for everyone or for oneself first; what began on the live version stays on it. */
export function PublishDialog({ framework, personId, isDisabled, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [audience, setAudience] = useState<'everyone' | 'me'>('everyone');
  const [notes, setNotes] = useState('');
  const { draft, live, slug, name } = framework;
  const publish = useMutation({
    mutationFn: () =>
      api.jobArchitecture.publishVersion({
        params: { framework: slug },
        body: {
          notes,
          audiencePersonIds: audience === 'me' && personId !== null ? [personId] : null,
          ...(draft !== null && { ifRevision: draft.revision }),
        },
      }),
    onSuccess: async ({ number }) => {
      setOpen(false);
      await queries.invalidateQueries();
      showToast({ text: t('frameworks.publish.done', { name, number }) });
      onDone();
    },
  });
  const canTryAlone = live === null && personId !== null;
  return (
    <>
      <Button look="primary" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {t('frameworks.publish.button')}
      </Button>
      <ConfirmDialog
        title={t('frameworks.publish.title', { name, number: (live?.number ?? 0) + 1 })}
        confirm={t('frameworks.publish.confirm')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => publish.mutate()}
        isPending={publish.isPending}
        error={publish.error}
        failed={t('frameworks.publish.failed')}
      >
        <p>{live === null ? t('frameworks.publish.first') : t('frameworks.publish.next', { number: live.number })}</p>
        {canTryAlone && (
          <RadioGroup
            label={t('frameworks.publish.audience')}
            value={audience}
            onChange={setAudience}
            options={[
              { id: 'everyone', text: t('frameworks.publish.everyone') },
              { id: 'me', text: t('frameworks.publish.onlyMe'), help: t('frameworks.publish.onlyMeHelp') },
            ]}
          />
        )}
        <TextArea
          label={t('frameworks.publish.notes')}
          help={t('frameworks.publish.notesHelp')}
          optional
          value={notes}
          onChange={setNotes}
        />
      </ConfirmDialog>
    </>
  );
}
