import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';

/** Starts an assessment of oneself against the role one has; the manager is told, so it asks first. */
export function StartAssessment({ look = 'primary' }: { readonly look?: 'primary' | 'plain' }) {
  const t = useT();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, ask] = useState(false);
  const start = useMutation({
    mutationFn: () => api.assessments.startRound({ params: { personId: 'me' }, body: {} }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['assessments'] });
      await navigate({ to: '/me/assessments/$roundId', params: { roundId: id } });
    },
  });
  return (
    <>
      <Button look={look} onPress={() => ask(true)}>
        {t('assessments.start.button')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={t('assessments.start.title')}
        confirm={t('assessments.start.confirm')}
        isPending={start.isPending}
        onConfirm={() => start.mutate()}
        error={start.error}
      >
        <p>{t('assessments.start.text')}</p>
      </ConfirmDialog>
    </>
  );
}
