import { passkey } from '@better-auth/passkey';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import type { Db } from '#platform/database/connect.ts';
import type { Logger } from '#platform/logger.ts';
import { identityTables } from './hashed-session-tokens.ts';
import { sessionSeconds } from './session-seconds.ts';
import { signInTrusted } from './sign-in-trusted.ts';

const hour = 3600;

export interface AuthOptions {
  readonly db: Db;
  /** Signs cookies and encrypts second factors. */
  readonly secret: string;
  /** The configured public address; undefined on this machine alone. */
  readonly publicUrl: URL | undefined;
  readonly log: Logger;
  /** Hands over a token that lets somebody set a new password; the receiver sends it by mail. */
  readonly sendPasswordToken: (facts: { accountId: string; token: string }) => Promise<void>;
  /** Hears of a thing done to an account's way of signing in, after it is done. */
  readonly onPasswordReset: (accountId: string) => Promise<void>;
}

/** The identity library, configured: sign-up closed, passwords, reset by mail, second factor, passkeys; nothing sent anywhere. */
export function createAuth(options: AuthOptions) {
  const https = options.publicUrl?.protocol === 'https:';
  return betterAuth({
    appName: 'Waymark',
    baseURL: options.publicUrl?.origin ?? 'http://localhost',
    basePath: '/api/auth',
    secret: options.secret,
    database: identityTables(options.db),
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // ours: throttle.ts knows accounts as well as addresses
    trustedOrigins: (request) => (request === undefined ? [] : [new URL(request.url).origin]),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8, // the organisation's own minimum is checked before
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: hour / 2,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => options.sendPasswordToken({ accountId: user.id, token }),
      onPasswordReset: ({ user }) => options.onPasswordReset(user.id),
    },
    session: { expiresIn: sessionSeconds.absolute, disableSessionRefresh: true, freshAge: hour },
    verification: { storeIdentifier: 'hashed' },
    user: { additionalFields: { disabledAt: { type: 'date', required: false, input: false, returned: true } } },
    databaseHooks: { session: { create: { before: (session, context) => refuseDisabled(session.userId, context) } } },
    advanced: {
      cookiePrefix: https ? '__Host-waymark' : 'waymark',
      useSecureCookies: false, // the name's prefix is above
      defaultCookieAttributes: { secure: https, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => uuidv7(Date.now()), validateSchema: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    logger: {
      level: 'warn',
      log: (level, message) => options.log[level === 'error' ? 'error' : 'debug']({ library: 'better-auth' }, message),
    },
    plugins: [
      twoFactor({ issuer: 'Waymark', schema: { twoFactor: { modelName: 'two_factor' } } }),
      passkey({
        rpName: 'Waymark',
        rpID: options.publicUrl?.hostname ?? 'localhost',
        ...(options.publicUrl && { origin: options.publicUrl.origin }),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: { afterVerification: ({ verification }) => demandPresence(verification.registrationInfo?.userVerified) },
        authentication: { afterVerification: ({ verification }) => demandPresence(verification.authenticationInfo.userVerified) },
      }),
      signInTrusted(),
    ],
  } satisfies BetterAuthOptions);
}

/** The header by which our own handler tells the library the caller's address; callers cannot set it. */
export const addressHeader = 'x-waymark-address';

export type Auth = ReturnType<typeof createAuth>;

interface HookContext {
  readonly context: { readonly internalAdapter: { findUserById(id: string): Promise<Record<string, unknown> | null> } };
}

async function refuseDisabled(userId: string, context: HookContext | null): Promise<void> {
  const user = await context?.context.internalAdapter.findUserById(userId);
  if (user?.['disabledAt'] == null) return;
  throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: 'This account has been switched off. An admin can switch it on.' });
}

/** A passkey stands for two factors only when the device checked that its owner is there. */
async function demandPresence(userVerified: boolean | undefined): Promise<void> {
  if (userVerified === true) return;
  throw new APIError('BAD_REQUEST', {
    code: 'PASSKEY_WITHOUT_CHECK',
    message: 'This device did not check that it is you. Use its PIN or fingerprint.',
  });
}
