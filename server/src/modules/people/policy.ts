import type { Relation } from '@waymark/domain/people/relation.ts';
import { type Actor, grantOf, holds, isSignedIn, isSystem } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

const known = (actor: Actor, decision: () => Decision): Decision => (isSignedIn(actor) || isSystem(actor) ? decision() : 'sign_in');

const keepsRecords = (actor: Actor): boolean => isSystem(actor) || holds(actor, 'admin') || holds(actor, 'people_partner');

/** Whether the actor keeps the records of the whole organisation, not only of some teams. */
export const keepsEverybody = (actor: Actor): boolean =>
  isSystem(actor) || holds(actor, 'admin') || grantOf(actor, 'people_partner')?.everyone === true;

/** Everybody signed in may ask how they stand to somebody: the answer for a stranger and for nobody is the same. */
export const canAskRelation = (actor: Actor): Decision => known(actor, () => 'allowed');

/** The directory, with names, titles and teams of those who are here, is open to everybody signed in. */
export const canSeeDirectory = (actor: Actor): Decision => known(actor, () => 'allowed');

/** Colleagues see each other; somebody who has left is seen by those who keep people's records. */
export const canSeePerson = (actor: Actor, person: { isHere: boolean; relation: Relation } | undefined): Decision =>
  known(actor, () => decide(true, person !== undefined && (person.isHere || maySeeLeaver(actor, person.relation))));

const maySeeLeaver = (actor: Actor, relation: Relation): boolean => keepsEverybody(actor) || relation.peoplePartner;

/** Earlier jobs: the person, those above, a people partner in scope. */
export const canSeeHistory = (actor: Actor, relation: Relation): Decision =>
  known(actor, () => decide(true, isSystem(actor) || relation.self || relation.manager || relation.lineAbove || relation.peoplePartner));

/** Saying whether colleagues may ask about one's own moves. */
export const canSpeakForThemselves = (actor: Actor, relation: Relation): Decision => known(actor, () => decide(true, relation.self));

/** The record of a person: for themselves, and for those who keep it. `exists` is whether there is such a person. */
export const canSeeRecord = (actor: Actor, { exists, relation }: { exists: boolean; relation: Relation }): Decision =>
  known(actor, () => decide(true, exists && (relation.self || mayKeep(actor, relation))));

/** Administrators keep everybody's record, people partners those in scope; nobody keeps one by managing somebody. */
export const canKeepRecord = (actor: Actor, { exists, relation }: { exists: boolean; relation: Relation }): Decision =>
  known(actor, () => decide(keepsRecords(actor), exists && mayKeep(actor, relation)));

const mayKeep = (actor: Actor, relation: Relation): boolean => keepsEverybody(actor) || relation.peoplePartner;

/** Lists of records show those in scope only. */
export const canListRecords = (actor: Actor): Decision => known(actor, () => decide(keepsRecords(actor), true));

/** Adding a person, or a team, in a part of the organisation: one's own part. */
export const canKeepTeam = (actor: Actor, isInScope: boolean): Decision =>
  known(actor, () => decide(keepsRecords(actor), keepsEverybody(actor) || isInScope));

/** Bringing, matching and undoing for the whole organisation at once. */
export const canKeepEverybody = (actor: Actor): Decision => known(actor, () => decide(keepsEverybody(actor), true));

/** Whoever asks is told who they are, also that they are nobody. */
export const canSeeSessionPart = (): Decision => 'allowed';

/** Who has left, all at once, is for Waymark's own work only. */
export const canListLeavers = (actor: Actor): Decision => known(actor, () => decide(isSystem(actor), true));
