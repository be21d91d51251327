import { checkPassword } from '@waymark/domain/access/check-password.ts';
import { mailPasswordLink } from '#modules/access/commands/mail-password-link.ts';
import { noteSignInEvent } from '#modules/access/commands/note-sign-in-event.ts';
import { getSignedInAccount } from '#modules/access/queries/get-signed-in-account.ts';
import type { Identity } from '#platform/identity/identity.ts';
import { createIdentity } from '#platform/identity/identity.ts';
import { leakedPasswords } from '#platform/identity/leaked-passwords.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';

export interface IdentityConnection {
  /** Everything of a caller but who acts. */
  readonly base: () => Omit<Caller, 'actor' | 'requestId'>;
  /** Signs cookies and encrypts second factors: a key derived of the installation's secret, as text. */
  readonly secret: string;
  readonly publicUrl: URL | undefined;
  /** What new passwords must have at least; 12 unless told. */
  readonly shortestPassword?: number;
}

/** Connects proof of identity with our accounts: who a request comes from becomes an actor with the access roles held today. */
export function connectIdentity(connection: IdentityConnection): {
  identity: Identity;
  resolveActor: (request: Request) => Promise<Actor>;
} {
  const { db, log } = connection.base();
  const waymark = (): Caller => ({ ...connection.base(), actor: { kind: 'job', name: 'identity' } });
  const identity = createIdentity({
    db,
    log,
    secret: connection.secret,
    publicUrl: connection.publicUrl,
    passwordFault: (password) => {
      const fault = checkPassword(password, { shortest: connection.shortestPassword ?? 12, leaked: leakedPasswords() });
      return fault && { ...fault, pointer: '' };
    },
    sendPasswordToken: (facts) => mailPasswordLink(waymark(), facts),
    onEvent: (happened) => noteSignInEvent(waymark(), happened),
  });
  return { identity, resolveActor: (request) => resolveActor(identity, waymark(), request) };
}

async function resolveActor(identity: Identity, waymark: Caller, request: Request): Promise<Actor> {
  const signIn = await identity.findSignIn(request);
  const account = signIn && (await getSignedInAccount(waymark, { accountId: signIn.accountId }));
  if (!signIn || !account) return { kind: 'anonymous' };
  const held = { accountId: signIn.accountId, ...account };
  return signIn.kind === 'session'
    ? { kind: 'person', sessionId: signIn.sessionId, ...held }
    : { kind: 'api_key', keyId: signIn.keyId, scopes: signIn.scopes, ...held };
}
