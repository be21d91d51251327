import type { Relation } from '@waymark/domain/people/relation.ts';
import { type Actor, isSignedIn, isSystem, personOf } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

const known = (actor: Actor, decision: () => Decision): Decision => (isSignedIn(actor) || isSystem(actor) ? decision() : 'sign_in');

/** Exploring is private by design, and this is the line that says so. */
export const canExplore = (actor: Actor, personId: string): Decision => known(actor, () => decide(true, personId === personOf(actor)));

/** What one may see of somebody against a role: for oneself any role, for a report the current role or a shared target. */
export const canSeeGap = (actor: Actor, facts: { relation: Relation; isCurrentRole: boolean; isSharedTarget: boolean }): Decision =>
  known(actor, () => {
    const { relation, isCurrentRole, isSharedTarget } = facts;
    const asManager = relation.manager && (isCurrentRole || isSharedTarget);
    const asPartner = relation.peoplePartner && isCurrentRole;
    return decide(true, relation.self || asManager || asPartner);
  });

/** Two roles side by side are for everybody signed in. */
export const canCompare = (actor: Actor): Decision => known(actor, () => 'allowed');

/** The target: the person always, the manager once it is shared. */
export const canSeeAspiration = (actor: Actor, facts: { relation: Relation; isShared: boolean }): Decision =>
  known(actor, () => decide(true, facts.relation.self || (facts.relation.manager && facts.isShared)));

/** Choosing, sharing and giving up a target is the person's own (the system acts for imports and the sample). */
export const canAspire = (actor: Actor, personId: string): Decision =>
  known(actor, () => decide(true, isSystem(actor) || personId === personOf(actor)));

export const canAskForChat = (actor: Actor): Decision => known(actor, () => (personOf(actor) === null ? 'not_found' : 'allowed'));
