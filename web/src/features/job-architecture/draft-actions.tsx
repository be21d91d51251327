import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { etag } from '../../platform/etag.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { FrameworkSummary } from './framework-queries.ts';

interface Props {
  readonly framework: FrameworkSummary;
  readonly onDone: () => void;
}

/** Opens a draft of what is live. */
export function StartDraft({ framework, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const faultOf = useFault();
  const start = useMutation({
    mutationFn: () => api.jobArchitecture.startDraft({ params: { framework: framework.slug } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['frameworks'] });
      onDone();
    },
    onError: (error) => showToast({ text: faultOf(error, t('frameworks.startFailed')), tone: 'bad' }),
  });
  return (
    <Button isPending={start.isPending} onPress={() => start.mutate()}>
      {t('frameworks.start')}
    </Button>
  );
}

/** Throws the draft away, after asking: it does not come back. */
export function DiscardDraft({ framework, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { slug, name, draft, live } = framework;
  const discard = useMutation({
    mutationFn: () => api.jobArchitecture.discardDraft({ params: { framework: slug }, ...etag(draft ?? { revision: 0 }) }),
    onSuccess: async () => {
      setOpen(false);
      onDone();
      await queries.invalidateQueries({ queryKey: ['frameworks'] });
    },
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('frameworks.discard.button')}</Button>
      <ConfirmDialog
        danger
        title={t('frameworks.discard.title', { name })}
        confirm={t('frameworks.discard.confirm')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => discard.mutate()}
        isPending={discard.isPending}
        error={discard.error}
        failed={t('frameworks.discard.failed')}
      >
        <p>{live === null ? t('frameworks.discard.whole') : t('frameworks.discard.back', { number: live.number })}</p>
      </ConfirmDialog>
    </>
  );
}

/** Shows the live version to everybody, where only some see it. */
export function ShowToEveryone({ framework }: { readonly framework: FrameworkSummary }) {
  const t = useT();
  const queries = useQueryClient();
  const faultOf = useFault();
  const widen = useMutation({
    mutationFn: () => api.jobArchitecture.widenAudience({ params: { framework: framework.slug }, body: { personIds: null } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['frameworks'] });
      showToast({ text: t('frameworks.widened', { name: framework.name }) });
    },
    onError: (error) => showToast({ text: faultOf(error, t('frameworks.widenFailed')), tone: 'bad' }),
  });
  return (
    <Button look="primary" isPending={widen.isPending} onPress={() => widen.mutate()}>
      {t('frameworks.widen')}
    </Button>
  );
}
