import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { ThingId } from '../shared/thing-id.ts';
import { EmailAddress, Locale, OwnAccount, Preferences } from './account.ts';

const SignInSession = z.object({
  id: z.string(),
  startedAt: z.string(),
  lastUsedAt: z.string(),
  endsAt: z.string(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  current: z.boolean(),
});

const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters, to tell keys apart. */
  start: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

/** An API key to be made; a scope is a permission, a module, `module.read`, `read` or `*`. */
export const NewApiKey = z.strictObject({
  name: z.string().trim().min(1, 'Name it after what will use it.').max(100),
  scopes: z.array(z.string().max(80)).min(1, 'Choose what the key may reach.').max(100),
  days: z.int().min(1).max(365, 'A key lasts at most a year.').default(90),
});

/** One's own account, the browsers it is signed in with, and its API keys. */
export const ownAccountContract = {
  getAccount: route({
    method: 'GET',
    path: '/account',
    response: OwnAccount,
    summary: 'Gives one’s own account: address, access roles, and how it signs in.',
    permission: 'access.see_own_account',
    rights: ['everyone'],
  }),
  setPreferences: route({
    method: 'PATCH',
    path: '/account/preferences',
    body: z.strictObject({ locale: Locale.optional(), preferences: Preferences.optional() }),
    response: z.object({ locale: z.string(), preferences: Preferences }),
    summary: 'Changes one’s language and small choices; what is not named stays.',
    permission: 'access.manage_own_account',
    rights: ['everyone'],
    refusals: ['too_many_preferences'],
  }),
  askEmailChange: route({
    method: 'POST',
    path: '/account/email-change',
    body: z.strictObject({ email: EmailAddress }),
    response: z.object({ email: z.string(), expiresAt: z.string() }),
    status: 202,
    summary: 'Asks for another address: a link is mailed there, and the present one is told. Nothing changes before the link is used.',
    permission: 'access.manage_own_account',
    rights: ['everyone'],
    refusals: ['account_exists', 'nothing_changed', 'session_not_fresh'],
  }),
  listSignIns: route({
    method: 'GET',
    path: '/account/sign-ins',
    response: z.object({ items: z.array(SignInSession) }),
    summary: 'Lists where one is signed in.',
    permission: 'access.see_own_account',
    rights: ['everyone'],
  }),
  endSignIn: route({
    method: 'DELETE',
    path: '/account/sign-ins/{sessionId}',
    params: z.object({ sessionId: ThingId }),
    summary: 'Signs one browser out.',
    permission: 'access.manage_own_account',
    rights: ['everyone'],
  }),
  endOtherSignIns: route({
    method: 'DELETE',
    path: '/account/sign-ins',
    response: z.object({ ended: z.int() }),
    summary: 'Signs out everywhere but here.',
    permission: 'access.manage_own_account',
    rights: ['everyone'],
  }),
  listApiKeys: route({
    method: 'GET',
    path: '/account/api-keys',
    response: z.object({ items: z.array(ApiKey) }),
    summary: 'Lists one’s API keys.',
    permission: 'access.see_own_account',
    rights: ['everyone'],
  }),
  createApiKey: route({
    method: 'POST',
    path: '/account/api-keys',
    body: NewApiKey,
    response: ApiKey.extend({ key: z.string() }),
    status: 201,
    summary: 'Makes an API key, shown this once. It reaches at most what its owner reaches.',
    permission: 'access.manage_own_account',
    rights: ['everyone'],
    refusals: ['unknown_scope', 'too_many_api_keys'],
  }),
  revokeApiKey: route({
    method: 'DELETE',
    path: '/account/api-keys/{keyId}',
    params: z.object({ keyId: ThingId }),
    summary: 'Ends one of one’s API keys.',
    permission: 'access.manage_own_account',
    rights: ['everyone'],
  }),
} as const;
