import { type ComparedRating, compareRatings, type RatingAgreement } from '@waymark/domain/assessments/agree-ratings.ts';
import type { Rating } from '@waymark/domain/assessments/rating.ts';
import type { Context } from '#platform/use-case/context.ts';
import { listAgreements, listRatings } from '../repository/ratings.ts';
import type { StoredAssessment, StoredRound } from '../repository/rounds.ts';
import { type AskedExpectation, loadExpectations } from './load-expectations.ts';

export interface LoadedComparison {
  readonly rows: ComparedRating[];
  readonly agreements: RatingAgreement[];
  readonly expectations: AskedExpectation[];
}

/** Both views of a round side by side with what is asked and what is proposed; for rounds where both are in. */
export async function loadComparison(
  ctx: Context,
  round: StoredRound,
  { sides }: { sides: readonly StoredAssessment[] },
): Promise<LoadedComparison> {
  const ratings = await listRatings(
    ctx.db,
    sides.map((side) => side.id),
  );
  const agreements = await listAgreements(ctx.db, round.id);
  const expectations = await loadExpectations(ctx, round);
  return { agreements, expectations, rows: compareSides({ sides, ratings, agreements, expectations }) };
}

/** What a comparison is told from. */
export interface ReadSides {
  readonly sides: readonly StoredAssessment[];
  readonly ratings: ReadonlyMap<string, readonly Rating[]>;
  readonly agreements: readonly RatingAgreement[];
  readonly expectations: readonly AskedExpectation[];
}

/** One row for each competency asked, from what was read already. */
export function compareSides({ sides, ratings, agreements, expectations }: ReadSides): ComparedRating[] {
  const viewOf = (kind: 'self' | 'manager') => {
    const side = sides.find((one) => one.kind === kind);
    return new Map((side ? (ratings.get(side.id) ?? []) : []).map((rating) => [rating.competencyId, rating]));
  };
  const competencyIds = expectations.map((one) => one.competency.id);
  return compareRatings({ competencyIds, self: viewOf('self'), manager: viewOf('manager'), agreements });
}
