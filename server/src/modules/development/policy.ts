import type { Relation } from '@waymark/domain/people/relation.ts';
import { type Actor, holds, isSignedIn, isSystem, personOf } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

const known = (actor: Actor, decision: () => Decision): Decision => (isSignedIn(actor) || isSystem(actor) ? decision() : 'sign_in');

/** What the policy needs of a plan: whose it is and whether it is shared. */
export interface PlanFacts {
  readonly personId: string;
  readonly isShared: boolean;
}

/** The plan: the person always; the manager once it is shared, and the same answer whether there is none or it is a draft. */
export const canReadPlan = (actor: Actor, facts: { relation: Relation; isShared: boolean }): Decision =>
  known(actor, () => decide(true, facts.relation.self || (facts.relation.manager && facts.isShared)));

/** Writing a plan is the person's own (the system acts for imports and the sample). */
export const canWritePlan = (actor: Actor, personId: string | undefined): Decision =>
  known(actor, () => decide(true, personId !== undefined && (isSystem(actor) || personId === personOf(actor))));

/** Comments: the person, and the manager on a shared plan. */
export const canComment = (actor: Actor, plan: PlanFacts | undefined, relation: Relation): Decision =>
  known(actor, () => decide(true, plan !== undefined && (relation.self || (relation.manager && plan.isShared))));

/** The catalogue is for everybody signed in. */
export const canReadCatalogue = (actor: Actor): Decision => known(actor, () => 'allowed');

/** How one's own reports' shared plans go. */
export const canListTeamPlans = (actor: Actor): Decision => known(actor, () => 'allowed');

/** Bringing plans or the catalogue in bulk is for imports, set-up and the sample. */
export const canBringPlans = (actor: Actor): Decision => (isSystem(actor) ? 'allowed' : 'forbidden');

/** Bringing the catalogue that ships with Waymark is for those who write frameworks. */
export const canKeepCatalogue = (actor: Actor): Decision =>
  known(actor, () => decide(isSystem(actor) || holds(actor, 'framework_owner') || holds(actor, 'people_partner'), true));
