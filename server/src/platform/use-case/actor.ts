import type { AccountId, PersonId, TeamId } from '@waymark/domain/shared/ids.ts';

export const accessRoles = ['admin', 'people_partner', 'framework_owner', 'executive'] as const;
export type AccessRole = (typeof accessRoles)[number];

/** An access role held, and the part of the organisation it covers. */
export interface AccessGrant {
  readonly role: AccessRole;
  readonly everyone: boolean;
  readonly teamIds: readonly TeamId[];
}

interface SignedIn {
  readonly accountId: AccountId;
  readonly personId: PersonId | null;
  readonly grants: readonly AccessGrant[];
}

/** Who acts: a signed-in person, an API key in a person's name, a job, the operator at the command line, or nobody known. */
export type Actor =
  | ({ readonly kind: 'person'; readonly sessionId: string } & SignedIn)
  | ({ readonly kind: 'api_key'; readonly keyId: string; readonly scopes: readonly string[] } & SignedIn)
  | { readonly kind: 'job'; readonly name: string }
  | { readonly kind: 'operator' }
  | { readonly kind: 'anonymous' };

/** Whether the actor runs with the organisation's own authority: the command line or a job. */
export const isSystem = (actor: Actor): boolean => actor.kind === 'operator' || actor.kind === 'job';

/** Whether the actor is somebody known. */
export const isSignedIn = (actor: Actor): boolean => actor.kind === 'person' || actor.kind === 'api_key';

/** The person who acts, if a person does. */
export const personOf = (actor: Actor): PersonId | null => (actor.kind === 'person' || actor.kind === 'api_key' ? actor.personId : null);

/** The account that acts, if one does. */
export const accountOf = (actor: Actor): AccountId | null => (actor.kind === 'person' || actor.kind === 'api_key' ? actor.accountId : null);

/** The access role as the actor holds it; undefined when not held. */
export const grantOf = (actor: Actor, role: AccessRole): AccessGrant | undefined =>
  actor.kind === 'person' || actor.kind === 'api_key' ? actor.grants.find((grant) => grant.role === role) : undefined;

/** Whether the actor holds an access role, whatever its scope. */
export const holds = (actor: Actor, role: AccessRole): boolean => grantOf(actor, role) !== undefined;

/** The person an address means: `me` is whoever acts; for an actor without a person an id that nobody has. */
export const personMeant = (actor: Actor, personRef: string): string =>
  personRef === 'me' ? (personOf(actor) ?? '00000000-0000-0000-0000-000000000000') : personRef;
