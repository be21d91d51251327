import type { Relation } from '@waymark/domain/people/relation.ts';
import { type Actor, isSignedIn, isSystem, personOf } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

/** Who takes part in a round; the assessor is null while nobody manages the person. */
export interface Participants {
  readonly subjectId: string;
  readonly assessorId: string | null;
}

const signedIn = (actor: Actor, decision: () => Decision): Decision => {
  if (isSystem(actor)) return decision();
  return isSignedIn(actor) ? decision() : 'sign_in';
};

/** Starting a round: the person, the manager, a people partner in scope. */
export const canStartRound = (actor: Actor, relation: Relation): Decision =>
  signedIn(actor, () => decide(true, isSystem(actor) || relation.self || relation.manager || relation.peoplePartner));

/** Bringing agreed levels in bulk is for imports and the sample company only. */
export const canBringRatings = (actor: Actor): Decision => (isSystem(actor) ? 'allowed' : 'forbidden');

/** A round is for the person and the assessor; nobody else, not even a people partner. */
export const canSeeRound = (actor: Actor, round: Participants | undefined): Decision =>
  signedIn(actor, () => decide(true, isSystem(actor) ? round !== undefined : takesPart(actor, round)));

/** A draft is its assessor's alone; null: of somebody who takes part no more. */
export const canRate = (actor: Actor, assessment: { assessorId: string | null } | undefined): Decision =>
  signedIn(actor, () => decide(true, assessment !== undefined && isPerson(actor, assessment.assessorId)));

/** Following the reporting lines is nobody's choice: jobs do it, and whoever takes part by them. */
export const canPassRound = (actor: Actor, round: Participants | undefined): Decision => canSeeRound(actor, round);

/** Whether a round is the actor's to cancel: what the person started is theirs to end, any other is the assessor's of today. */
export function mayCancel(actor: Actor, round: { trigger: string; subject_id: string; assessor_id: string | null }): boolean {
  return isSystem(actor) || isPerson(actor, round.trigger === 'self' ? round.subject_id : round.assessor_id);
}

export const canListMovedRounds = (actor: Actor): Decision => (isSystem(actor) ? 'allowed' : 'forbidden');

export const canListRounds = (actor: Actor): Decision => signedIn(actor, () => 'allowed');

/** Agreed levels: the person, the manager, a people partner in scope. Administrators: never. */
export const canSeeProficiencies = (actor: Actor, relation: Relation): Decision =>
  signedIn(actor, () => decide(true, isSystem(actor) || relation.self || relation.manager || relation.peoplePartner));

/** Counting on the levels of those who report to the actor: for anybody else there are none. */
export const canListReportLevels = (actor: Actor): Decision => signedIn(actor, () => 'allowed');

/** Own evidence, or for the manager what is shared or attached. */
export const canSeeEvidence = (actor: Actor, relation: Relation): Decision =>
  signedIn(actor, () => decide(true, relation.self || relation.manager));

export const canWriteEvidence = (actor: Actor, ownerId: string | undefined): Decision =>
  signedIn(actor, () => decide(true, ownerId !== undefined && (isSystem(actor) || ownerId === personOf(actor))));

const isPerson = (actor: Actor, personId: string | null): boolean => personId !== null && personId === personOf(actor);

const takesPart = (actor: Actor, round: Participants | undefined): boolean =>
  round !== undefined && (isPerson(actor, round.subjectId) || isPerson(actor, round.assessorId));

/** Whoever asks is told how many assessments wait for them; for nobody there are none. */
export const canCountOwn = (): Decision => 'allowed';
