import { isRevealed } from '@waymark/domain/assessments/assessment.ts';
import type { RoundSummary } from '@waymark/domain/assessments/contract.ts';
import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { getFrameworkContent } from '#modules/job-architecture/queries/get-framework-content.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { personOf } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import { countAnswered } from '../repository/ratings.ts';
import { listAssessments, type StoredAssessment, type StoredRound } from '../repository/rounds.ts';

type Who = RoundSummary['subject'];

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
  const people = await whoIs(ctx, [...rounds.map((round) => round.subject_id), ...sides.map((side) => side.assessor_id)]);
  const contents = new Map<string, FrameworkContent>();
  for (const versionId of new Set(rounds.map((round) => round.framework_version_id))) {
    contents.set(versionId, await getFrameworkContent(ctx, { versionId }));
  }
  return rounds.map((round) =>
    summaryOf(round, {
      asker: personOf(ctx.actor),
      sides: sides.filter((side) => side.round_id === round.id),
      answered,
      people,
      content: contents.get(round.framework_version_id),
    }),
  );
}

/** What a summary is told from. */
export interface RoundFacts {
  /** Who asks. */
  readonly asker: string | null;
  readonly sides: readonly StoredAssessment[];
  readonly answered: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, Who>;
  readonly content: FrameworkContent | undefined;
}

/** How many competencies a side has answered, as the asker may know it. */
export function countFor(round: StoredRound, side: StoredAssessment, facts: RoundFacts): number | null {
  const visible = side.assessor_id === facts.asker || isRevealed(round.state);
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
    assessor: manager === undefined ? null : personFrom(facts.people, manager.assessor_id),
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

/** Names of people by id; somebody who left keeps their place with an empty name. */
export async function whoIs(ctx: Context, personIds: readonly string[]): Promise<Map<string, Who>> {
  const people = await findPeople(ctx, { personIds: [...new Set(personIds)] });
  return new Map(people.map(({ id, handle, displayName }) => [id, { id, handle, displayName }]));
}

/** One of the people by id. */
export const personFrom = (people: ReadonlyMap<string, Who>, id: string): Who => people.get(id) ?? { id, handle: '', displayName: '' };
