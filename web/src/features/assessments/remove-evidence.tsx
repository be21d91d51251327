import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { Evidence } from './assessments-queries.ts';

/** Removes a piece of evidence for good, after asking. */
export function RemoveEvidence({ item }: { readonly item: Evidence }) {
  const t = useT();
  const queries = useQueryClient();
  const [isAsking, ask] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.assessments.removeEvidence({ params: { evidenceId: item.id } }),
    onSuccess: async () => {
      showToast({ text: t('assessments.evidence.removed') });
      await queries.invalidateQueries({ queryKey: ['assessments'] });
    },
  });
  return (
    <>
      <Button size="sm" look="ghost" aria-label={t('assessments.evidence.removeThis', { title: item.title })} onPress={() => ask(true)}>
        {t('assessments.evidence.remove')}
      </Button>
      <ConfirmDialog
        danger
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={t('assessments.evidence.removeTitle')}
        confirm={t('assessments.evidence.remove')}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate()}
        error={remove.error}
      >
        <p>{t('assessments.evidence.removeText', { title: item.title })}</p>
      </ConfirmDialog>
    </>
  );
}
