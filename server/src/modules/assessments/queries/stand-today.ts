import { judgeHandOver } from '@waymark/domain/assessments/judge-hand-over.ts';
import { isHere, type PersonSummary } from '@waymark/domain/people/person.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import type { StoredAssessment, StoredRound } from '../repository/rounds.ts';

/** A round as it stands today: whoever manages the person now takes part, also before that is written down. */
export interface Standing {
  readonly round: StoredRound;
  readonly sides: readonly StoredAssessment[];
  /** It differs from what is written down: the round is yet to be passed on or cancelled. */
  readonly hasMoved: boolean;
  /** The side that begins anew with another assessor: what is written there still is the draft of the former one. */
  readonly freshSideId: string | null;
}

export interface HeldRound {
  readonly round: StoredRound;
  readonly sides: readonly StoredAssessment[];
}

/** Where a round stands today, by what people say of those who take part; `people` holds the person and the assessor. */
export function standToday(ctx: Context, held: HeldRound, people: ReadonlyMap<string, PersonSummary>): Standing {
  const { round, sides } = held;
  const day = today(ctx);
  const subject = people.get(round.subject_id);
  const assessor = round.assessor_id === null ? undefined : people.get(round.assessor_id);
  const answer = judgeHandOver(
    { state: round.state, assessorId: round.assessor_id, assessorNamed: round.assessor_named },
    {
      subjectIsHere: subject !== undefined && isHere(subject, day),
      assessorIsHere: assessor !== undefined && isHere(assessor, day),
      managerId: subject?.managerId ?? null,
    },
  );
  if (answer.kind === 'stays') return { round, sides, hasMoved: false, freshSideId: null };
  if (answer.kind === 'cancelled') {
    return { round: { ...round, state: 'cancelled', cancelled_at: ctx.now() }, sides, hasMoved: true, freshSideId: null };
  }
  return passedTo(held, answer.to, ctx.now());
}

function passedTo({ round, sides }: HeldRound, to: string | null, at: Date): Standing {
  const side = sides.find((one) => one.kind === 'manager');
  const before = round.assessor_id ?? side?.assessor_id ?? null;
  const begins = side !== undefined && to !== null && side.assessor_id !== to && side.state !== 'submitted' ? side : undefined;
  return {
    round: { ...round, assessor_id: to, assessor_named: false, passed_from: before === to ? null : before, passed_at: at },
    sides: sides.map((one) => (one === begins && to !== null ? { ...one, assessor_id: to, state: 'not_started', started_at: null } : one)),
    hasMoved: true,
    freshSideId: begins?.id ?? null,
  };
}
