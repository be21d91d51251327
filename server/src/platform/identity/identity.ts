import { setTimeout as pause } from 'node:timers/promises';
import type { AccountId } from '@waymark/domain/shared/ids.ts';
import { createAuth } from './auth-options.ts';
import { endPendingProofs } from './credentials.ts';
import { findSignIn, type SignIn } from './find-sign-in.ts';
import { handleIdentityRequest, type IdentityOptions } from './handle-identity-request.ts';
import { createThrottle } from './throttle.ts';

/** Proof of who somebody is: the only door to the identity library. */
export interface Identity {
  /** Answers a request under /api/auth/; `address` is the caller's. */
  readonly handle: (request: Request, facts: { address: string }) => Promise<Response>;
  /** Who a request comes from; undefined for nobody known, refused for an unknown API key. */
  readonly findSignIn: (request: Request) => Promise<SignIn | undefined>;
  /** Begins a session without a proof; answers the headers that set its cookie. */
  readonly beginSession: (accountId: AccountId, request: Request) => Promise<Headers>;
  /** The headers that take the session's cookie back. */
  readonly forgetSession: () => Headers;
}

/** How time passes for identity; the machine's own unless told. */
export interface IdentityTime {
  readonly steadyNow?: () => number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** Builds identity on a database; nothing is read before the first request. */
export function createIdentity(options: IdentityOptions & IdentityTime): Identity {
  const onPasswordReset = async (accountId: string) => {
    await endPendingProofs(options.db, accountId);
    await options.onEvent({ accountId, event: 'password_reset' });
  };
  const auth = createAuth({ ...options, onPasswordReset });
  const https = options.publicUrl?.protocol === 'https:';
  const cookiePrefix = https ? '__Host-waymark' : 'waymark';
  const finder = { db: options.db, cookie: { name: `${cookiePrefix}.session_token`, secret: options.secret } };
  const throttle = createThrottle(options.steadyNow ?? (() => performance.now()));
  const parts = { auth, options, finder, throttle, pause: options.pause ?? pause };
  return {
    findSignIn: (request) => findSignIn(finder, request),
    handle: (request, facts) => handleIdentityRequest(parts, request, facts.address),
    beginSession: async (accountId, request) => {
      const answer = await auth.api.signInTrusted({ body: { userId: accountId }, headers: request.headers, returnHeaders: true });
      return answer.headers;
    },
    forgetSession: () => {
      const secure = https ? ' Secure;' : '';
      return new Headers({ 'set-cookie': `${finder.cookie.name}=; Max-Age=0; Path=/; HttpOnly;${secure} SameSite=Lax` });
    },
  };
}
