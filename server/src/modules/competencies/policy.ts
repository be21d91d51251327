import { type Actor, holds, isSignedIn, isSystem } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

/** The library is open to everybody who is signed in: people assess themselves against its words. */
export function canReadLibrary(actor: Actor, exists = true): Decision {
  if (actor.kind === 'anonymous') return 'sign_in';
  return decide(isSystem(actor) || isSignedIn(actor), exists);
}

/** Framework owners and people partners write the library. */
export function canEditLibrary(actor: Actor, exists = true): Decision {
  if (actor.kind === 'anonymous') return 'sign_in';
  return decide(isSystem(actor) || holds(actor, 'framework_owner') || holds(actor, 'people_partner'), exists);
}
