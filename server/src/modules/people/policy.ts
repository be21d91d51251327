import type { Relation } from '@waymark/domain/people/relation.ts';
import { type Actor, isSignedIn, isSystem } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

const known = (actor: Actor, decision: () => Decision): Decision => (isSignedIn(actor) || isSystem(actor) ? decision() : 'sign_in');

/** Everybody signed in may ask how they stand to somebody: the answer for a stranger and for nobody is the same. */
export const canAskRelation = (actor: Actor): Decision => known(actor, () => 'allowed');

/** The directory, with names, titles and teams of those who are here, is open to everybody signed in. */
export const canSeeDirectory = (actor: Actor): Decision => known(actor, () => 'allowed');

/** Colleagues see each other; somebody who has left is seen by those who keep people's records. */
export const canSeePerson = (actor: Actor, person: { isHere: boolean; relation: Relation } | undefined): Decision =>
  known(actor, () => decide(true, person !== undefined && (person.isHere || isSystem(actor) || person.relation.peoplePartner)));

/** Earlier jobs: the person, those above, a people partner in scope. */
export const canSeeHistory = (actor: Actor, relation: Relation): Decision =>
  known(actor, () => decide(true, isSystem(actor) || relation.self || relation.manager || relation.lineAbove || relation.peoplePartner));
