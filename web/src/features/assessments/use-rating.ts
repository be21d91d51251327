import { useQueryClient } from '@tanstack/react-query';
import { needsReasonForJump } from '@waymark/domain/assessments/judge-submission.ts';
import { useCallback, useMemo } from 'react';
import { api } from '../../platform/api.ts';
import { type Autosave, useAutosave } from '../../platform/use-autosave.ts';
import { type RoundExpectation, type RoundView, roundQuery } from './assessments-queries.ts';
import { type RatingDraft, ratingOf, withSavedRating } from './rating-draft.ts';

export interface OwnRating extends Autosave<RatingDraft> {
  /** Changes a part of it; the rest stays. */
  readonly set: (part: Partial<RatingDraft>) => void;
  readonly choose: (step: number) => void;
  readonly cannotTell: () => void;
  /** Marks "between this and the next", or takes the mark off. */
  readonly toggleBetween: () => void;
  readonly toggleEvidence: (evidenceId: string) => void;
  /** Two or more away from the last agreed level, and no line says why yet. */
  readonly needsReason: boolean;
}

/** The reader's own rating of one competency: saves itself with every change. */
export function useRating(round: RoundView, expectation: RoundExpectation): OwnRating {
  const { id: competencyId, scale } = expectation.competency;
  const initial = useMemo(() => ratingOf(round, competencyId), [round, competencyId]);
  const save = useSaveRating(round, competencyId);
  const saved = useAutosave({ id: `assessments/${round.mine.id}/ratings/${competencyId}`, initial, save });
  const { value, change } = saved;
  const set = (part: Partial<RatingDraft>) => change({ ...value, ...part });
  const canBeBetween = value.step !== null && value.step < scale.levels.length;
  return {
    ...saved,
    set,
    choose: (step) => set({ step, betweenTwo: value.betweenTwo && step < scale.levels.length, notObserved: false }),
    cannotTell: () => set({ step: null, betweenTwo: false, notObserved: true }),
    toggleBetween: () => canBeBetween && set({ betweenTwo: !value.betweenTwo }),
    toggleEvidence: (id) =>
      set({ evidenceIds: value.evidenceIds.includes(id) ? value.evidenceIds.filter((each) => each !== id) : [...value.evidenceIds, id] }),
    needsReason: round.mine.kind !== 'self' && needsReasonForJump(value, expectation.lastAgreed?.step),
  };
}

function useSaveRating(round: RoundView, competencyId: string) {
  const queries = useQueryClient();
  const { id: roundId } = round;
  const assessmentId = round.mine.id;
  return useCallback(
    async (draft: RatingDraft) => {
      const saved = await api.assessments.saveRating({ params: { assessmentId, competencyId }, body: draft });
      const { queryKey } = roundQuery(roundId);
      const before = queries.getQueryData(queryKey);
      const wasHidden = before?.expectations.find((each) => each.competency.id === competencyId)?.required === null;
      queries.setQueryData(queryKey, (known) => known && withSavedRating(known, saved));
      // the words of the asked-for level come with the first answer
      if (wasHidden) await queries.invalidateQueries({ queryKey, exact: true });
    },
    [queries, roundId, assessmentId, competencyId],
  );
}
