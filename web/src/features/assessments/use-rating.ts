import { useQueryClient } from '@tanstack/react-query';
import { needsReasonForJump } from '@waymark/domain/assessments/judge-submission.ts';
import { useCallback, useMemo, useRef } from 'react';
import { api } from '../../platform/api.ts';
import { problemBehind } from '../../platform/careful-fetch.ts';
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
  /** As the server has it. */
  readonly kept: RatingDraft;
  /** After a conflict: what the server has wins. */
  readonly takeKept: () => Promise<void>;
}

/** The reader's own rating of one competency: saves itself with every change. */
export function useRating(round: RoundView, expectation: RoundExpectation): OwnRating {
  const { id: competencyId, scale } = expectation.competency;
  const initial = useMemo(() => ratingOf(round, competencyId), [round, competencyId]);
  const save = useSaveRating(round, competencyId);
  const saved = useAutosave({ id: `assessments/${round.mine.id}/ratings/${competencyId}`, initial, save });
  const { value, change, useTheirs: takeTheirs } = saved;
  const set = (part: Partial<RatingDraft>) => change({ ...value, ...part });
  const canBeBetween = value.step !== null && value.step < scale.levels.length;
  return {
    ...saved,
    set,
    kept: initial,
    takeKept: () => takeTheirs(initial),
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
  const latestOwn = useRef(0); // what this window saved itself is no news to it
  return useCallback(
    async ({ base, ...draft }: RatingDraft, { overwrite }: { readonly overwrite: boolean }) => {
      const { queryKey } = roundQuery(roundId);
      const claim = overwrite ? {} : { expectedRevision: Math.max(base, latestOwn.current) };
      const saved = await api.assessments
        .saveRating({ params: { assessmentId, competencyId }, body: { ...draft, ...claim } })
        .catch(async (error: unknown) => {
          // what the other window saved is shown beside one's own
          if (problemBehind(error).status === 412) await queries.invalidateQueries({ queryKey, exact: true });
          throw error;
        });
      latestOwn.current = saved.rating.revision;
      const before = queries.getQueryData(queryKey);
      const wasHidden = before?.expectations.find((each) => each.competency.id === competencyId)?.required === null;
      queries.setQueryData(queryKey, (known) => known && withSavedRating(known, saved));
      // the words of the asked-for level come with the first answer
      if (wasHidden) await queries.invalidateQueries({ queryKey, exact: true });
    },
    [queries, roundId, assessmentId, competencyId],
  );
}
