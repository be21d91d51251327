import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { showToast } from '../../ui/toast-queue.ts';

const me = { personId: 'me' };

/** Sets, and takes back, the reader's own target; everything that shows it follows. */
export function useAspiration() {
  const t = useT();
  const queries = useQueryClient();
  const faultOf = useFault();
  const refresh = () => queries.invalidateQueries({ queryKey: ['pathways'] });
  const onError = (error: Error) => showToast({ text: faultOf(error, t('pathways.target.failed')), tone: 'bad' });
  const clear = useMutation({ mutationFn: () => api.pathways.clearAspiration({ params: me }), onSuccess: refresh, onError });
  const set = useMutation({
    mutationFn: (role: { id: string; title: string }) => api.pathways.setAspiration({ params: me, body: { jobProfileId: role.id } }),
    onSuccess: async (_answer, role) => {
      await refresh();
      showToast({ text: t('pathways.target.done', { role: role.title }), undo: () => clear.mutate() });
    },
    onError,
  });
  return { set: set.mutate, clear: clear.mutate, isPending: set.isPending };
}
