import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import type { RoundView } from './assessments-queries.ts';

/** What reaches the other side or ends something: waited for, then everything about assessments is read anew. */
export function useRoundChanges(round: RoundView) {
  const queries = useQueryClient();
  const refresh = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['assessments'] }),
      queries.invalidateQueries({ queryKey: ['pathways'] }),
      queries.invalidateQueries({ queryKey: ['session'] }),
    ]);
  };
  const params = { assessmentId: round.mine.id };
  const roundParams = { roundId: round.id };
  const send = useMutation({
    mutationFn: (talkAt: string | undefined) => api.assessments.submit({ params, body: talkAt === undefined ? {} : { talkAt } }),
    onSuccess: refresh,
  });
  const withdraw = useMutation({ mutationFn: () => api.assessments.withdraw({ params }), onSuccess: refresh });
  const cancel = useMutation({
    mutationFn: (reason: string) => api.assessments.cancelRound({ params: roundParams, body: { reason } }),
    onSuccess: refresh,
  });
  const reopen = useMutation({
    mutationFn: (reason: string) => api.assessments.reopenRound({ params: roundParams, body: { reason } }),
    onSuccess: refresh,
  });
  const schedule = useMutation({
    mutationFn: (talkAt: string | null) => api.assessments.scheduleTalk({ params: roundParams, body: { talkAt } }),
    onSuccess: refresh,
  });
  return { send, withdraw, cancel, reopen, schedule };
}
