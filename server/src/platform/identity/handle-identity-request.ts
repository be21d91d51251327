import { type InputFault, Refusal } from '@waymark/domain/shared/refusal.ts';
import { guardOrigin } from '#platform/http/guard-origin.ts';
import { type ProblemBody, problemResponse } from '#platform/http/problem-response.ts';
import { readText } from '#platform/http/read-request.ts';
import { type Auth, type AuthOptions, addressHeader } from './auth-options.ts';
import { endPendingProofs } from './credentials.ts';
import { findSignIn, type SignIn, type SignInFinder } from './find-sign-in.ts';
import { type IdentityEvent, type IdentityPath, identityPaths } from './identity-paths.ts';
import { endSessions } from './sessions.ts';
import type { Throttle } from './throttle.ts';

export interface IdentityOptions extends Omit<AuthOptions, 'onPasswordReset'> {
  /** What is wrong with a new password, if anything. */
  readonly passwordFault: (password: string) => InputFault | undefined;
  /** Hears of what happened to an account's way of signing in. */
  readonly onEvent: (happened: { accountId: string; event: IdentityEvent }) => Promise<void>;
}

interface Parts {
  readonly auth: Auth;
  readonly options: IdentityOptions;
  readonly throttle: Throttle;
  readonly finder: SignInFinder;
  /** Waits for so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** Answers one request under /api/auth/: guards it, lets the library do it, and lets nothing secret out. */
export async function handleIdentityRequest(parts: Parts, request: Request, address: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = identityPaths[`${request.method} ${pathname.replace(/^\/api\/auth/, '')}`];
  if (!path) throw new Refusal('not_found', 'no_such_operation', { message: 'Identity has no such operation.' });
  const headers = new Headers(request.headers);
  headers.delete('authorization'); // an API key proves nothing here, nor that the request is no page's
  guardOrigin(new Request(request.url, { method: request.method, headers }));
  headers.delete('content-length');
  headers.set(addressHeader, address);
  const signIn = await findSignIn(parts.finder, new Request(request.url, { headers })); // also ends a session left idle for too long
  const body = request.method === 'GET' ? undefined : await readBody(request);
  if (body) guardBody(parts, { path, body, address, signIn });
  const [answer] = await Promise.all([
    parts.auth.handler(new Request(request.url, { method: request.method, headers, ...(body && { body: JSON.stringify(body) }) })),
    path.answersAfterMs === undefined ? undefined : parts.pause(path.answersAfterMs),
  ]);
  return finish(parts, { path, signIn, answer });
}

interface Attempt {
  readonly path: IdentityPath;
  readonly body: Record<string, unknown>;
  readonly address: string;
  readonly signIn: SignIn | undefined;
}

function guardBody({ options, throttle }: Parts, attempt: Attempt): void {
  const { path, body, address } = attempt;
  if (path.guarded !== undefined) throttle.attempt({ address, account: guardedAccount(attempt) });
  if (path.newPassword === true) refuseWeakPassword(options, textOf(body['newPassword']) ?? '');
  if (path.endsOthers === true) body['revokeOtherSessions'] = true;
  delete body['trustDevice']; // the second step is asked for every time: a device that was trusted would outlive a reset of it
}

function guardedAccount({ path, body, signIn }: Attempt): string | undefined {
  if (path.guarded === 'named') return textOf(body['email']);
  return path.guarded === 'signed_in' ? signIn?.accountId : undefined;
}

function refuseWeakPassword(options: IdentityOptions, password: string): void {
  const fault = options.passwordFault(password);
  if (fault) throw new Refusal('invalid', 'invalid_input', { message: fault.message, faults: [{ ...fault, pointer: '/newPassword' }] });
}

interface Outcome {
  readonly path: IdentityPath;
  readonly signIn: SignIn | undefined;
  readonly answer: Response;
}

async function finish(parts: Parts, outcome: Outcome): Promise<Response> {
  const { path, answer } = outcome;
  const headers = new Headers({ 'cache-control': 'no-store', 'content-type': 'application/json' });
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  const data = parseJson(await answer.text());
  if (!answer.ok) return problemResponse(problemOf(answer.status, asRecord(data)), headers);
  await tell(parts, outcome, asRecord(data));
  return new Response(JSON.stringify(path.answersAll === true ? data : pick(asRecord(data), path.answers ?? [])), { status: 200, headers });
}

/** Tells what happened, and ends the account's other sessions where that belongs to it. */
async function tell(parts: Parts, { path, signIn, answer }: Outcome, data: Record<string, unknown>): Promise<void> {
  const accountId = signIn?.accountId ?? textOf(asRecord(data['user'])['id']) ?? textOf(asRecord(data['session'])['userId']);
  const event = signIn ? (path.eventWhenSignedIn ?? path.event) : path.event;
  if (accountId === undefined || event === undefined) return;
  if (path.endsOthers === true && signIn) await endOthers(parts, signIn, answer);
  if (path.newPassword === true) await endPendingProofs(parts.options.db, accountId);
  await parts.options.onEvent({ accountId, event });
}

/** Ends the account's other sessions: all but the one the answer begins, or else the one that asked. */
async function endOthers({ finder, options }: Parts, signIn: SignIn, answer: Response): Promise<void> {
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  const begun = await findSignIn(finder, new Request('http://localhost', { headers: { cookie: cookie.join('; ') } }));
  const kept = begun ?? signIn;
  await endSessions(options.db, { accountId: signIn.accountId, ...(kept.kind === 'session' && { except: kept.sessionId }) });
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal('invalid', 'unsupported_media_type', { message: 'Send JSON with content-type application/json.' });
  }
  const data = parseJson((await readText(request, 65_536)) || '{}');
  if (isRecord(data)) return { ...data };
  throw new Refusal('invalid', 'unreadable_body', { message: 'The body is not a JSON object.' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(status: number, data: Record<string, unknown>): ProblemBody {
  const code = (textOf(data['code']) ?? 'identity_refused').toLowerCase();
  const detail = textOf(data['message']) ?? 'This could not be done.';
  return { type: `urn:waymark:problem:${code}`, status, title: 'Not accepted', code, detail };
}

const pick = (data: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => name in data).map((name) => [name, data[name]]));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const asRecord = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
