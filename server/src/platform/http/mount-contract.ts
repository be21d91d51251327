import { type AnyRoute, walk } from '@waymark/domain/shared/contract-kit.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Context, Hono } from 'hono';
import type { Identity } from '#platform/identity/identity.ts';
import type { Handler } from '#platform/module.ts';
import type { Secret } from '#platform/secret.ts';
import { type Actor, accountOf } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { guardOrigin } from './guard-origin.ts';
import type { HttpCaller } from './http-caller.ts';
import { onceByKey } from './idempotency.ts';
import { problemFrom, problemResponse } from './problem-response.ts';
import type { RateLimit } from './rate-limit.ts';
import { type RequestInput, readIfMatch, readRequest, schemaOf } from './read-request.ts';

export interface MountOptions {
  readonly contract: object;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Everything of a caller but who acts and the request's own marks. */
  readonly base: () => Omit<Caller, 'actor' | 'requestId'>;
  readonly resolveActor: (request: Request) => Promise<Actor>;
  readonly identity: Pick<Identity, 'beginSession' | 'forgetSession'>;
  readonly sessionParts: (caller: Caller) => Promise<object[]>;
  readonly addressOf: (c: Context) => string;
  readonly isLoopback: (c: Context) => boolean;
  /** Whether others than this machine reach this installation. */
  readonly isPublic: boolean;
  /** Encrypts the answers that are kept for repeats. */
  readonly secret: Pick<Secret, 'hash' | 'encrypt' | 'decrypt'>;
  readonly rateLimit: RateLimit;
  readonly observe: (note: { operation: string; status: number; milliseconds: number }) => void;
}

type RunHandler = (input: RequestInput, caller: HttpCaller) => Promise<unknown>;

/** Mounts every operation of the contract under /api/v1; an operation without a handler is a programmer's error at start. */
export function mountContract(app: Hono, options: MountOptions): void {
  for (const [name, route] of walk(options.contract)) {
    const handler = handlerAt(options.handlers, name);
    app.on(route.method, `/api/v1${route.path.replace(/\{(\w+)\}/g, ':$1')}`, async (c) => {
      const startedAt = performance.now();
      const requestId = uuidv7(options.base().now().getTime());
      const response = await answer(c, { name, route, handler, options, requestId });
      response.headers.set('x-request-id', requestId);
      options.observe({ operation: name, status: response.status, milliseconds: performance.now() - startedAt });
      return response;
    });
  }
}

interface Operation {
  readonly name: string;
  readonly route: AnyRoute;
  readonly handler: RunHandler;
  readonly options: MountOptions;
  readonly requestId: string;
}

async function answer(c: Context, operation: Operation): Promise<Response> {
  const { route, options, requestId } = operation;
  const base = options.base();
  const answerHeaders = new Headers();
  try {
    guardOrigin(c.req.raw);
    const actor = await options.resolveActor(c.req.raw);
    options.rateLimit.take(accountOf(actor) ?? options.addressOf(c));
    guardScope(actor, route);
    const input = await readRequest(c, route);
    const ifMatch = readIfMatch(c, route);
    const caller: HttpCaller = {
      ...base,
      actor,
      requestId,
      request: c.req.raw,
      loopback: options.isLoopback(c),
      isPublic: options.isPublic,
      answerHeaders,
      beginSession: async (accountId) => addCookies(answerHeaders, await options.identity.beginSession(accountId, c.req.raw)),
      forgetSession: () => addCookies(answerHeaders, options.identity.forgetSession()),
      sessionParts: () => options.sessionParts({ ...base, actor, requestId }),
      ...(ifMatch !== undefined && { ifMatch }),
    };
    const run = (by: HttpCaller) => answerOf(operation, input, by);
    const once = route.method === 'POST' && route.ownTransaction !== true;
    const result = once
      ? await onceByKey(caller, c.req.header('idempotency-key'), { operation: operation.name, input, secret: options.secret, run })
      : await run(caller);
    return jsonResponse(route, { ...result, url: c.req.url, headers: answerHeaders });
  } catch (error) {
    const problem = problemFrom(error, requestId, (cause) =>
      base.log.error({ err: cause, operation: operation.name, requestId }, 'failed'),
    );
    return problemResponse(problem, answerHeaders);
  }
}

function addCookies(to: Headers, from: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie);
}

async function answerOf(operation: Operation, input: RequestInput, caller: HttpCaller): Promise<{ status: number; body: unknown }> {
  const output = await operation.handler(input, caller);
  const { response, status } = operation.route;
  if (!response) return { status: status ?? 204, body: undefined };
  return { status: status ?? 200, body: schemaOf(response).parse(output) }; // undeclared fields are stripped; a misfit is our error: 500
}

interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly url: string;
  readonly headers: Headers;
}

function jsonResponse(route: AnyRoute, answer: JsonAnswer): Response {
  const { status, body, headers } = answer;
  headers.set('cache-control', 'no-store');
  if (status === 204) return new Response(null, { status, headers });
  headers.set('content-type', 'application/json');
  if (route.versioned === true && hasField(body, 'revision')) headers.set('etag', `"${String(body['revision'])}"`);
  if (route.method === 'GET' && hasField(body, 'nextCursor') && typeof body['nextCursor'] === 'string') {
    const next = new URL(answer.url);
    next.searchParams.set('cursor', body['nextCursor']);
    headers.set('link', `<${next.pathname}${next.search}>; rel="next"`);
  }
  return new Response(JSON.stringify(body), { status, headers });
}

const hasField = (value: unknown, field: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && field in value;

/** An API key reaches only what its scopes name: the operation's permission, its module, `read`, or everything. */
function guardScope(actor: Actor, route: AnyRoute): void {
  if (actor.kind !== 'api_key') return;
  const module = route.permission.split('.')[0] ?? '';
  const wanted = [route.permission, module, '*', ...(route.method === 'GET' ? ['read', `${module}.read`] : [])];
  if (!wanted.some((scope) => actor.scopes.includes(scope))) {
    throw new Refusal('forbidden', 'scope_missing', {
      message: `This API key does not include ${route.permission}.`,
      data: { permission: route.permission },
    });
  }
}

function handlerAt(handlers: Readonly<Record<string, Handler>>, name: string): RunHandler {
  let at: Handler | undefined = handlers;
  for (const step of name.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  if (typeof at !== 'function') throw new Error(`the contract promises ${name}, but no module handles it`);
  return at as RunHandler; // the module's routes are checked against the contract's types where they are written
}
