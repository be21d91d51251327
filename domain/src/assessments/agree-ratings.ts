import { z } from 'zod';
import type { Rating } from './rating.ts';

export const AgreementOutcome = z.enum(['level', 'left_open', 'seen_differently']);
export type AgreementOutcome = z.infer<typeof AgreementOutcome>;

/** What one side proposes for a competency in the talk, and whether the other side has confirmed it. */
export interface RatingAgreement {
  readonly competencyId: string;
  readonly outcome: AgreementOutcome;
  readonly step: number | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly confirmedBy: string | null;
}

/** One competency as the two sides see it, and how it is settled. */
export interface ComparedRating {
  readonly competencyId: string;
  readonly selfStep: number | null;
  readonly managerStep: number | null;
  /** Both chose the same step (or both could not tell): settled without a word. */
  readonly matches: boolean;
  /** Steps between the two views; null when one of them could not tell. */
  readonly difference: number | null;
  readonly settled: { readonly outcome: AgreementOutcome; readonly step: number | null } | null;
}

type View = ReadonlyMap<string, Pick<Rating, 'step' | 'notObserved'>>;

export interface TwoViews {
  readonly competencyIds: readonly string[];
  readonly self: View;
  readonly manager: View;
  readonly agreements: readonly RatingAgreement[];
}

/** Both views side by side, the widest differences first, then in reading order. "Between two" counts as the lower step. */
export function compareRatings(views: TwoViews): ComparedRating[] {
  const byCompetency = new Map(views.agreements.map((agreement) => [agreement.competencyId, agreement]));
  const rows = views.competencyIds.map((competencyId) => {
    const selfStep = views.self.get(competencyId)?.step ?? null;
    const managerStep = views.manager.get(competencyId)?.step ?? null;
    const matches = selfStep === managerStep;
    const difference = selfStep === null || managerStep === null ? null : Math.abs(selfStep - managerStep);
    return { competencyId, selfStep, managerStep, matches, difference, settled: settle(byCompetency.get(competencyId), matches, selfStep) };
  });
  return rows.toSorted((a, b) => weightOf(b) - weightOf(a));
}

// a view that is missing on one side is worth a word as much as one step between the two
const weightOf = (row: ComparedRating): number => (row.matches ? 0 : (row.difference ?? 1));

function settle(agreement: RatingAgreement | undefined, matches: boolean, step: number | null): ComparedRating['settled'] {
  if (agreement !== undefined) return agreement.confirmedBy === null ? null : { outcome: agreement.outcome, step: agreement.step };
  if (!matches) return null;
  return step === null ? { outcome: 'left_open', step: null } : { outcome: 'level', step };
}

/** Whether a proposal needs a reason: where the two views differ, or where it departs from what both said. */
export function needsReason(
  row: Pick<ComparedRating, 'matches' | 'selfStep'>,
  proposal: { outcome: AgreementOutcome; step: number | null },
): boolean {
  return !row.matches || proposal.outcome !== 'level' || proposal.step !== row.selfStep;
}

/** The agreed steps, once every competency is settled; undefined while one is not. */
export function agreedSteps(rows: readonly ComparedRating[]): Map<string, number> | undefined {
  if (rows.some((row) => row.settled === null)) return undefined;
  return new Map(rows.flatMap((row) => (row.settled?.step == null ? [] : [[row.competencyId, row.settled.step] as const])));
}
