import { canWithdraw, isRevealed } from '@waymark/domain/assessments/assessment.ts';
import type { Statement } from '@waymark/domain/assessments/hold-proficiencies.ts';
import { isAnswered } from '@waymark/domain/assessments/is-answered.ts';
import type { KeptRating, Rating } from '@waymark/domain/assessments/rating.ts';
import type { RoundView } from '@waymark/domain/assessments/round-view.ts';
import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getFrameworkContent } from '#modules/job-architecture/queries/get-framework-content.ts';
import { isSystem, personOf } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { mayCancel } from '../policy.ts';
import { listAgreements, listRatings } from '../repository/ratings.ts';
import type { StoredAssessment, StoredRound } from '../repository/rounds.ts';
import { listAgreedStatements } from '../repository/statements.ts';
import { compareSides, type ReadSides } from './load-comparison.ts';
import { type AskedExpectation, expectationsOf } from './load-expectations.ts';
import { nextAssessorOf } from './next-assessor-of.ts';
import { countFor, type RoundFacts, summaryOf, withoutSide } from './summarize-rounds.ts';
import { type TakenRound, takeRound } from './take-round.ts';
import { personFrom } from './who-is.ts';

/** One round as the asker may see it: the other side's ratings only once both are in, required steps only after answering. */
export const getRound = query({
  name: 'assessments.get_round',
  input: z.object({ roundId: ThingId }),
  looksAt: (_input, output: RoundView) => output.subject.id,
  run: async (ctx, input): Promise<RoundView> => {
    const taken = await takeRound(ctx, input.roundId, 'read');
    const { round, sides } = taken;
    const mine = sides.find((side) => (side.kind === 'self') === (round.subject_id === personOf(ctx.actor))) ?? sides[0];
    if (mine === undefined) throw new Error(`round ${round.id} has no sides`);
    const facts = await readFacts(ctx, taken);
    return {
      ...summaryOf(round, facts),
      ...(await showSides(ctx, { round, mine, facts })),
      ...whatBecame(round, facts),
      revision: round.revision,
      can: abilities(ctx, taken, mine),
    };
  },
});

interface ReadFacts extends RoundFacts {
  readonly content: FrameworkContent;
  readonly ratings: ReadonlyMap<string, KeptRating[]>;
}

async function readFacts(ctx: Context, { round, sides, people, freshSideId }: TakenRound): Promise<ReadFacts> {
  const sideIds = sides.map((side) => side.id);
  const ratings = withoutSide(await listRatings(ctx.db, sideIds), freshSideId);
  return {
    asker: personOf(ctx.actor),
    sides,
    ratings,
    answered: new Map([...ratings].map(([id, given]) => [id, given.filter(isAnswered).length])),
    people,
    content: await getFrameworkContent(ctx, { versionId: round.framework_version_id }),
  };
}

interface Shown {
  readonly round: StoredRound;
  readonly mine: StoredAssessment;
  readonly facts: ReadFacts;
}

type SidesView = Pick<RoundView, 'expectations' | 'mine' | 'other' | 'comparison' | 'strength' | 'focus' | 'agreedBy'>;

async function showSides(ctx: Context, { round, mine, facts }: Shown): Promise<SidesView> {
  const revealed = isRevealed(round.state);
  const { sides, ratings, people } = facts;
  const other = sides.find((side) => side.id !== mine.id && side.kind !== 'peer') ?? null;
  const expectations = expectationsOf(facts.content, round);
  const side = (one: StoredAssessment, visible: boolean): RoundView['mine'] => ({
    id: one.id,
    kind: one.kind,
    assessor: personFrom(people, one.assessor_id),
    state: one.state,
    answered: countFor(round, one, facts),
    submittedAt: one.submitted_at?.toISOString() ?? null,
    ratings: visible ? (ratings.get(one.id) ?? []) : null,
  });
  return {
    expectations: showExpectations(expectations, {
      ownRatings: revealed ? undefined : (ratings.get(mine.id) ?? []),
      agreed: await listAgreedStatements(ctx.db, [round.subject_id]),
    }),
    mine: side(mine, true),
    other: other === null ? null : side(other, revealed),
    comparison: revealed ? showComparison({ sides, ratings, expectations, agreements: await listAgreements(ctx.db, round.id) }) : null,
    strength: round.strength,
    focus: round.focus,
    agreedBy: round.agreed_by.map((id) => personFrom(people, id)),
  };
}

/** With the rater's own ratings given, a required step shows only where they have answered. */
function showExpectations(
  expectations: readonly AskedExpectation[],
  known: { ownRatings: readonly Rating[] | undefined; agreed: readonly Statement[] },
): RoundView['expectations'] {
  const answered = known.ownRatings && new Set(known.ownRatings.filter(isAnswered).map((rating) => rating.competencyId));
  const last = new Map(known.agreed.map((one) => [one.competencyId, one]));
  return expectations.map((expectation) => {
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

function showComparison(read: ReadSides): NonNullable<RoundView['comparison']> {
  const proposals = new Map(read.agreements.map(({ competencyId, ...proposal }) => [competencyId, proposal]));
  return compareSides(read).map((row) => ({ ...row, proposal: proposals.get(row.competencyId) ?? null }));
}

/** Whether it took up another again, whether it came from somebody else while it runs, and how it was cancelled. */
function whatBecame(round: StoredRound, { sides, people }: ReadFacts): Pick<RoundView, 'reopened' | 'handOver' | 'cancelled'> {
  const side = sides.find((one) => one.kind === 'manager');
  const { passed_from: from, passed_at: at, assessor_id: to, cancelled_at, cancelled_by } = round;
  const handOver = isRunning(round) && from !== null && at !== null;
  return {
    reopened: reopeningOf(round, people),
    handOver: handOver
      ? {
          from: personFrom(people, from),
          to: to === null ? null : personFrom(people, to),
          at: at.toISOString(),
          keepsView: side?.state === 'submitted' && side.assessor_id !== to,
        }
      : null,
    cancelled:
      cancelled_at === null
        ? null
        : {
            at: cancelled_at.toISOString(),
            by: cancelled_by === null ? null : personFrom(people, cancelled_by),
            reason: round.cancel_reason,
          },
  };
}

function reopeningOf(round: StoredRound, people: RoundFacts['people']): RoundView['reopened'] {
  const { reopened_from: fromId, reopened_by: by, reopen_reason: reason } = round;
  return fromId === null ? null : { fromId, by: by === null ? null : personFrom(people, by), reason };
}

const isRunning = (round: StoredRound): boolean => round.state === 'open' || round.state === 'both_in';

function abilities(ctx: Context, { round, people }: TakenRound, mine: StoredAssessment): RoundView['can'] {
  const me = personOf(ctx.actor);
  const takesPart = me === round.subject_id || me === round.assessor_id;
  const isMine = takesPart && mine.assessor_id === me;
  const writing = isMine && round.state === 'open' && mine.state !== 'submitted';
  const talks = takesPart && round.state === 'both_in';
  const reopens = isSystem(ctx.actor) || me === round.subject_id || me === nextAssessorOf(round, people);
  return {
    rate: writing,
    submit: writing,
    withdraw: isMine && canWithdraw({ state: mine.state, submittedAt: mine.submitted_at }, round.state, ctx.now()),
    talk: talks,
    finish: talks && round.assessor_id !== null,
    cancel: isRunning(round) && mayCancel(ctx.actor, round),
    reopen: reopens && (round.state === 'agreed' || round.state === 'closed'),
    scheduleTalk: isRunning(round),
  };
}
