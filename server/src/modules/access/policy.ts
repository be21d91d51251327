import { type Actor, holds, isSignedIn, isSystem } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

const known = (actor: Actor, decision: () => Decision): Decision => (isSignedIn(actor) || isSystem(actor) ? decision() : 'sign_in');
const isAdmin = (actor: Actor): boolean => isSystem(actor) || holds(actor, 'admin');

/** Whoever asks is told who they are, also that they are nobody. */
export const canSeeSession = (): Decision => 'allowed';

/** Setting up, and bearing an invitation, need no account: the state of things, or the token, decides. */
export const canSetUp = (): Decision => 'allowed';

/** The bearer of an invitation that is open; any other token is as if it never was. */
export const canAcceptInvitation = (invitation: object | undefined): Decision => decide(true, invitation !== undefined);

/** The bearer of a link that confirms another address; any other token is as if it never was. */
export const canConfirmEmailChange = (change: object | undefined): Decision => decide(true, change !== undefined);

/** One's own account is seen by oneself and by one's API keys. */
export const canSeeOwnAccount = (actor: Actor): Decision => known(actor, () => decide(isSignedIn(actor), true));

/** One's own account is changed by oneself, signed in: no API key makes another, or ends a session. */
export const canManageOwnAccount = (actor: Actor): Decision => known(actor, () => decide(actor.kind === 'person', true));

/** One's own sessions and keys are ended by oneself, signed in; `thing` is undefined when one has no such thing. */
export const canManageOwnThing = (actor: Actor, thing: object | undefined): Decision =>
  known(actor, () => decide(actor.kind === 'person', thing !== undefined));

/** Admins see accounts and who holds what. */
export const canManageAccess = (actor: Actor): Decision => known(actor, () => decide(isAdmin(actor), true));

/** Admins change accounts and their access roles. */
export const canManageAccount = (actor: Actor, account: object | undefined): Decision =>
  known(actor, () => decide(isAdmin(actor), account !== undefined));

/** Admins and people partners invite. */
export const canInvite = (actor: Actor): Decision => known(actor, () => decide(isAdmin(actor) || holds(actor, 'people_partner'), true));

/** Those who invite take an invitation back. */
export const canRevokeInvitation = (actor: Actor, invitation: object | undefined): Decision =>
  known(actor, () => decide(isAdmin(actor) || holds(actor, 'people_partner'), invitation !== undefined));

/** Everybody may know how the organisation has settled things that concern them. */
export const canSeeOrganisation = (actor: Actor): Decision => known(actor, () => 'allowed');

/** Admins settle what the organisation has settled. */
export const canChangeOrganisation = (actor: Actor): Decision => known(actor, () => decide(isAdmin(actor), true));

/** In the sample company anybody looks through anybody's eyes; elsewhere there is no such thing. */
export const canUseSample = (facts: { sampleMode: boolean; thing?: object | undefined }): Decision =>
  decide(true, facts.sampleMode && (!('thing' in facts) || facts.thing !== undefined));

/** Only Waymark itself: jobs, the operator, the doors of the app. */
export const canActForWaymark = (actor: Actor): Decision => known(actor, () => decide(isSystem(actor), true));
