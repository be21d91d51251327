import { type ComparedRating, compareRatings, type RatingAgreement } from '@waymark/domain/assessments/agree-ratings.ts';
import type { Context } from '#platform/use-case/context.ts';
import { listAgreements, listRatings } from '../repository/ratings.ts';
import { listAssessments, type StoredRound } from '../repository/rounds.ts';
import { loadExpectations } from './load-expectations.ts';

export interface LoadedComparison {
  readonly rows: ComparedRating[];
  readonly agreements: RatingAgreement[];
}

/** Both views of a round side by side with what is proposed; for rounds where both are in. */
export async function loadComparison(ctx: Context, round: StoredRound): Promise<LoadedComparison> {
  const sides = await listAssessments(ctx.db, [round.id]);
  const ratings = await listRatings(
    ctx.db,
    sides.map((side) => side.id),
  );
  const viewOf = (kind: 'self' | 'manager') => {
    const side = sides.find((one) => one.kind === kind);
    return new Map((side ? (ratings.get(side.id) ?? []) : []).map((rating) => [rating.competencyId, rating]));
  };
  const agreements = await listAgreements(ctx.db, round.id);
  const competencyIds = (await loadExpectations(ctx, round)).map((one) => one.competency.id);
  return { agreements, rows: compareRatings({ competencyIds, self: viewOf('self'), manager: viewOf('manager'), agreements }) };
}
