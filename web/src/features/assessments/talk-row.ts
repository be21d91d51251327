import type { Rating } from '@waymark/domain/assessments/rating.ts';
import type { RoundExpectation, RoundView } from './assessments-queries.ts';

type Compared = NonNullable<RoundView['comparison']>[number];

/** One competency in the talk: both views with their notes, and what is proposed or settled. */
export interface TalkRow extends Compared {
  readonly expectation: RoundExpectation;
  readonly self: Rating | undefined;
  readonly manager: Rating | undefined;
}

/** The rows of a talk in the order it goes through them, widest differences first; none before both are in. */
export function talkRows(round: RoundView): TalkRow[] {
  const sides = [round.mine, round.other];
  const ratingsOf = (isSelf: boolean) => sides.find((side) => side !== null && (side.kind === 'self') === isSelf)?.ratings ?? [];
  const [self, manager] = [ratingsOf(true), ratingsOf(false)];
  return (round.comparison ?? []).flatMap((row) => {
    const expectation = round.expectations.find((each) => each.competency.id === row.competencyId);
    const of = (ratings: readonly Rating[]) => ratings.find((rating) => rating.competencyId === row.competencyId);
    return expectation === undefined ? [] : [{ ...row, expectation, self: of(self), manager: of(manager) }];
  });
}

type Who = RoundView['subject'];

/** The person and the assessor of a round, whichever of them reads. */
export function bothOf(round: RoundView): { readonly self: Who; readonly manager: Who } {
  const other = round.other?.assessor ?? round.assessor ?? round.subject;
  return { self: round.subject, manager: round.mine.kind === 'self' ? other : round.mine.assessor };
}

/** Where on the page a row of the talk is. */
export const talkRowId = (row: Pick<TalkRow, 'competencyId'>): string => `talk-${row.competencyId}`;
