import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AgreementOutcome } from '@waymark/domain/assessments/agree-ratings.ts';
import { api } from '../../platform/api.ts';
import { roundQuery } from './assessments-queries.ts';

export interface Proposal {
  readonly competencyId: string;
  readonly outcome: AgreementOutcome;
  readonly step: number | null;
  readonly reason: string;
}

/** What two people do in a talk; every change waits for the server, then the talk is read anew. */
export function useTalk(roundId: string) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: roundQuery(roundId).queryKey });
  const propose = useMutation({
    mutationFn: ({ competencyId, ...body }: Proposal) => api.assessments.proposeAgreement({ params: { roundId, competencyId }, body }),
    onSuccess: refresh,
  });
  const confirm = useMutation({
    mutationFn: (competencyId: string) => api.assessments.confirmAgreement({ params: { roundId, competencyId } }),
    onSuccess: refresh,
  });
  const finish = useMutation({
    mutationFn: () => api.assessments.finish({ params: { roundId }, body: {} }),
    onSuccess: () =>
      Promise.all([
        refresh(),
        queries.invalidateQueries({ queryKey: ['assessments'] }),
        queries.invalidateQueries({ queryKey: ['pathways'] }),
      ]),
  });
  return { propose, confirm, finish };
}
