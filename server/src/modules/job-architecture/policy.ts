import { type FrameworkVersion, isFixed, isMeantFor } from '@waymark/domain/job-architecture/framework-version.ts';
import { type Actor, holds, isSignedIn, isSystem, personOf } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

/** Framework owners and people partners write frameworks; the operator and jobs act for the organisation. */
export const isAuthor = (actor: Actor): boolean => isSystem(actor) || holds(actor, 'framework_owner') || holds(actor, 'people_partner');

/** Whether a version shows itself to the actor: drafts to authors, a published one to those it is meant for. */
export function mayRead(actor: Actor, version: Pick<FrameworkVersion, 'state' | 'audiencePersonIds'>): boolean {
  if (isAuthor(actor)) return true;
  return isSignedIn(actor) && isFixed(version.state) && isMeantFor(version, personOf(actor));
}

/** Everybody signed in reads what is published for them; an unknown version answers like a hidden one. */
export function canReadVersion(actor: Actor, version: Pick<FrameworkVersion, 'state' | 'audiencePersonIds'> | undefined): Decision {
  if (actor.kind === 'anonymous') return 'sign_in';
  return decide(true, version !== undefined && mayRead(actor, version));
}

/** Lists and searches are open to everybody signed in; what they may not read is left out. */
export function canBrowseFrameworks(actor: Actor): Decision {
  return actor.kind === 'anonymous' ? 'sign_in' : 'allowed';
}

/** Authors edit, publish, bring and discard. */
export function canEditFrameworks(actor: Actor, exists = true): Decision {
  if (actor.kind === 'anonymous') return 'sign_in';
  return decide(isAuthor(actor), exists);
}
