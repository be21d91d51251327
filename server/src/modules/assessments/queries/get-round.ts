import { canWithdraw, isRevealed } from '@waymark/domain/assessments/assessment.ts';
import type { RoundView } from '@waymark/domain/assessments/contract.ts';
import { isAnswered } from '@waymark/domain/assessments/is-answered.ts';
import type { Rating } from '@waymark/domain/assessments/rating.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { accountOf, isSystem, personOf } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeRound } from '../policy.ts';
import { listRatings } from '../repository/ratings.ts';
import { findRound, listAssessments, type StoredAssessment, type StoredRound } from '../repository/rounds.ts';
import { listAgreedStatements } from '../repository/statements.ts';
import { loadComparison } from './load-comparison.ts';
import { loadExpectations } from './load-expectations.ts';
import { participantsOf } from './participants-of.ts';
import { personFrom, summarizeRounds, whoIs } from './summarize-rounds.ts';

/** One round as the asker may see it: the other side's ratings only once both are in, required steps only after answering. */
export const getRound = query({
  name: 'assessments.get_round',
  input: z.object({ roundId: ThingId }),
  looksAt: (_input, output: RoundView) => output.subject.id,
  run: async (ctx, input): Promise<RoundView> => {
    const found = await findRound(ctx.db, input.roundId);
    ctx.authorize(canSeeRound(ctx.actor, await participantsOf(ctx, found)));
    if (found === undefined) throw new Error('the policy let an absent round through');
    const sides = await listAssessments(ctx.db, [found.id]);
    const mine = sides.find((side) => side.assessor_id === personOf(ctx.actor)) ?? sides[0];
    const other = sides.find((side) => side.id !== mine?.id && side.kind !== 'peer') ?? null;
    const [summary] = await summarizeRounds(ctx, [found]);
    if (mine === undefined || summary === undefined) throw new Error(`round ${found.id} has no sides`);
    return {
      ...summary,
      ...(await showSides(ctx, { round: found, mine, other })),
      revision: found.revision,
      can: abilities(ctx, found, mine),
    };
  },
});

interface Sides {
  readonly round: StoredRound;
  readonly mine: StoredAssessment;
  readonly other: StoredAssessment | null;
}

type SidesView = Pick<RoundView, 'expectations' | 'mine' | 'other' | 'comparison' | 'strength' | 'focus' | 'agreedBy'>;

async function showSides(ctx: Context, { round, mine, other }: Sides): Promise<SidesView> {
  const revealed = isRevealed(round.state);
  const ratings = await listRatings(ctx.db, [mine.id, ...(other ? [other.id] : [])]);
  const people = await whoIs(ctx, [mine.assessor_id, ...(other ? [other.assessor_id] : []), ...round.agreed_by]);
  const side = (one: StoredAssessment, visible: boolean): RoundView['mine'] => ({
    id: one.id,
    kind: one.kind,
    assessor: personFrom(people, one.assessor_id),
    state: one.state,
    answered: (ratings.get(one.id) ?? []).filter(isAnswered).length,
    submittedAt: one.submitted_at?.toISOString() ?? null,
    ratings: visible ? (ratings.get(one.id) ?? []) : null,
  });
  return {
    expectations: await showExpectations(ctx, round, revealed ? undefined : (ratings.get(mine.id) ?? [])),
    mine: side(mine, true),
    other: other === null ? null : side(other, revealed),
    comparison: revealed ? await showComparison(ctx, round) : null,
    strength: round.strength,
    focus: round.focus,
    agreedBy: round.agreed_by.map((id) => personFrom(people, id)),
  };
}

/** With the rater's own ratings given, a required step shows only where they have answered. */
async function showExpectations(
  ctx: Context,
  round: StoredRound,
  ownRatings: readonly Rating[] | undefined,
): Promise<RoundView['expectations']> {
  const answered = ownRatings && new Set(ownRatings.filter(isAnswered).map((rating) => rating.competencyId));
  const last = new Map((await listAgreedStatements(ctx.db, [round.subject_id])).map((one) => [one.competencyId, one]));
  return (await loadExpectations(ctx, round)).map((expectation) => {
    const { id } = expectation.competency;
    const shown = answered === undefined || answered.has(id);
    const agreed = last.get(id);
    return {
      ...expectation,
      required: shown ? expectation.required : null,
      wording: shown ? expectation.wording : '',
      lastAgreed: agreed ? { step: agreed.step, on: agreed.on } : null,
    };
  });
}

async function showComparison(ctx: Context, round: StoredRound): Promise<NonNullable<RoundView['comparison']>> {
  const { rows, agreements } = await loadComparison(ctx, round);
  const proposals = new Map(agreements.map(({ competencyId, ...proposal }) => [competencyId, proposal]));
  return rows.map((row) => ({ ...row, proposal: proposals.get(row.competencyId) ?? null }));
}

function abilities(ctx: Context, round: StoredRound, mine: StoredAssessment): RoundView['can'] {
  const isMine = mine.assessor_id === personOf(ctx.actor);
  const running = round.state === 'open' || round.state === 'both_in';
  const writing = isMine && round.state === 'open' && mine.state !== 'submitted';
  return {
    rate: writing,
    submit: writing,
    withdraw: isMine && canWithdraw({ state: mine.state, submittedAt: mine.submitted_at }, round.state, ctx.now()),
    talk: isMine && round.state === 'both_in',
    finish: isMine && round.state === 'both_in',
    cancel: running && (isSystem(ctx.actor) || round.opened_by === accountOf(ctx.actor)),
    reopen: round.state === 'agreed' || round.state === 'closed',
    scheduleTalk: running,
  };
}
