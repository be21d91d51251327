import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { AudienceChoice, type AudienceWish, audienceIds } from './audience-choice.tsx';
import { NobodyChosen } from './audience-entry.ts';
import type { FrameworkSummary } from './framework-queries.ts';

interface Props {
  readonly framework: FrameworkSummary;
  /** The reader's own person, for trying it alone first. */
  readonly personId: string | null;
  readonly isDisabled: boolean;
  readonly onDone: () => void;
}

/** Publishes the draft, for everyone, for oneself or for people of one's choice first; what began on the live version stays on it. */
export function PublishDialog({ framework, personId, isDisabled, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [audience, setAudience] = useState<AudienceWish>({ kind: 'everyone', entries: [] });
  const [notes, setNotes] = useState('');
  const { draft, live, slug, name } = framework;
  const publish = useMutation({
    mutationFn: async () => {
      const audiencePersonIds = await audienceIds(audience, { framework, personId });
      const body = { notes, audiencePersonIds, ...(draft !== null && { ifRevision: draft.revision }) };
      return await api.jobArchitecture.publishVersion({ params: { framework: slug }, body });
    },
    onSuccess: async ({ number }) => {
      setOpen(false);
      await queries.invalidateQueries();
      showToast({ text: t('frameworks.publish.done', { name, number }) });
      onDone();
    },
  });
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
        {...(publish.error instanceof NobodyChosen && { fault: t('frameworks.audience.nobodyChosen') })}
      >
        <p>{live === null ? t('frameworks.publish.first') : t('frameworks.publish.next', { number: live.number })}</p>
        <AudienceChoice live={live} hasPerson={personId !== null} value={audience} onChange={setAudience} />
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
