import { type Actor, holds, isSignedIn, isSystem } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

/** The library is open to everybody who is signed in: people assess themselves against its words. */
export function canReadLibrary(actor: Actor, exists = true): Decision {
  if (actor.kind === 'anonymous') return 'sign_in';
  return decide(isSystem(actor) || isSignedIn(actor), exists);
}

/** Framework owners and people partners write the library; the operator and jobs act for the organisation. */
export const isLibraryAuthor = (actor: Actor): boolean =>
  isSystem(actor) || holds(actor, 'framework_owner') || holds(actor, 'people_partner');

/** Whether the actor may change the library, or a competency that may not exist. */
export function canEditLibrary(actor: Actor, exists = true): Decision {
  if (actor.kind === 'anonymous') return 'sign_in';
  return decide(isLibraryAuthor(actor), exists);
}
