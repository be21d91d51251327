import { isRevealed } from '@waymark/domain/assessments/assessment.ts';
import type { RoundSummary } from '@waymark/domain/assessments/round-view.ts';
import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { getFrameworkContent } from '#modules/job-architecture/queries/get-framework-content.ts';
import { personOf } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import { countAnswered } from '../repository/ratings.ts';
import { listAssessments, type StoredAssessment, type StoredRound } from '../repository/rounds.ts';
import { standToday } from './stand-today.ts';
import { personFrom, whoIs } from './who-is.ts';

/** Rounds as lists show them: who, which role and version, how far each side is. */
export async function summarizeRounds(ctx: Context, rounds: readonly StoredRound[]): Promise<RoundSummary[]> {
  const sides = await listAssessments(
    ctx.db,
    rounds.map((round) => round.id),
  );
  const answered = await countAnswered(
    ctx.db,
    sides.map((side) => side.id),
  );
  const held = rounds.map((round) => ({ round, sides: sides.filter((side) => side.round_id === round.id) }));
  const people = await whoIs(ctx, held);
  const contents = new Map<string, FrameworkContent>();
  for (const versionId of new Set(rounds.map((round) => round.framework_version_id))) {
    contents.set(versionId, await getFrameworkContent(ctx, { versionId }));
  }
  return held.map((one) => {
    const { round, sides, freshSideId } = standToday(ctx, one, people);
    const content = contents.get(round.framework_version_id);
    return summaryOf(round, { asker: personOf(ctx.actor), sides, answered: withoutSide(answered, freshSideId), people, content });
  });
}

/** What a summary is told from. */
export interface RoundFacts {
  /** Who asks. */
  readonly asker: string | null;
  readonly sides: readonly StoredAssessment[];
  readonly answered: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, PersonSummary>;
  readonly content: FrameworkContent | undefined;
}

/** How many competencies a side has answered, as the asker may know it. */
export function countFor(round: StoredRound, side: StoredAssessment, facts: RoundFacts): number | null {
  const owner = side.kind === 'manager' ? round.assessor_id : side.assessor_id; // also of what a former manager sent
  const visible = (owner !== null && owner === facts.asker) || isRevealed(round.state);
  return visible ? (facts.answered.get(side.id) ?? 0) : null;
}

/** One round as lists show it, from what was read already. */
export function summaryOf(round: StoredRound, facts: RoundFacts): RoundSummary {
  const profile = facts.content?.profiles.find((one) => one.id === round.job_profile_id);
  const family = facts.content?.families.find((one) => one.id === profile?.familyId);
  const self = facts.sides.find((side) => side.kind === 'self');
  const manager = facts.sides.find((side) => side.kind === 'manager');
  const sideOf = (side: StoredAssessment) => ({ id: side.id, state: side.state, answered: countFor(round, side, facts) });
  if (self === undefined) throw new Error(`round ${round.id} has no self-assessment`);
  return {
    id: round.id,
    subject: personFrom(facts.people, round.subject_id),
    assessor: round.assessor_id === null ? null : personFrom(facts.people, round.assessor_id),
    jobProfileId: round.job_profile_id,
    profileTitle: profile?.title ?? '',
    profileSlug: profile?.slug ?? '',
    familySlug: family?.slug ?? '',
    frameworkVersionId: round.framework_version_id,
    versionNumber: facts.content?.number ?? null,
    state: round.state,
    dueOn: round.due_on,
    talkAt: round.talk_at?.toISOString() ?? null,
    agreedOn: round.agreed_on,
    openedAt: round.opened_at.toISOString(),
    competencyCount: profile?.expectations.length ?? 0,
    self: sideOf(self),
    manager: manager === undefined ? null : sideOf(manager),
  };
}

/** What is known by side, but for one that begins anew: the draft of its former assessor is nobody's business. */
export function withoutSide<T>(bySide: ReadonlyMap<string, T>, freshSideId: string | null): ReadonlyMap<string, T> {
  return freshSideId === null ? bySide : new Map([...bySide].filter(([id]) => id !== freshSideId));
}
