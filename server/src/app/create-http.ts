import { contract } from '@waymark/domain/contract.ts';
import { frameworkJsonSchema, frameworkSchemaName } from '@waymark/domain/job-architecture/framework-json-schema.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { Hono } from 'hono';
import type { Db } from '#platform/database/connect.ts';
import { isAnswering } from '#platform/database/is-answering.ts';
import { guardHost } from '#platform/http/guard-origin.ts';
import { createMetrics } from '#platform/http/metrics.ts';
import { type MountOptions, mountContract } from '#platform/http/mount-contract.ts';
import { openapi } from '#platform/http/openapi.ts';
import { openapiPage, openapiPageCss } from '#platform/http/openapi-page.ts';
import { problemFrom, problemOf, problemResponse } from '#platform/http/problem-response.ts';
import { createRateLimit } from '#platform/http/rate-limit.ts';
import { type RequestSource, requestSource } from '#platform/http/request-source.ts';
import { setSecurityHeaders } from '#platform/http/security-headers.ts';
import { createWebFiles } from '#platform/http/web-files.ts';
import type { Identity } from '#platform/identity/identity.ts';
import type { Handler } from '#platform/module.ts';
import { healthAnswer } from '#platform/running-server.ts';
import type { Secret } from '#platform/secret.ts';
import { modules } from './modules.ts';

export interface HttpOptions {
  readonly base: MountOptions['base'];
  readonly db: Db;
  readonly resolveActor: MountOptions['resolveActor'];
  readonly identity: Identity;
  readonly publicUrl?: URL;
  readonly webDir?: string;
  readonly version: string;
  readonly secret: Secret;
  readonly trustProxy: boolean;
  /** Whether others than this machine reach this installation. */
  readonly isPublic: boolean;
  readonly rateLimit?: { burst: number; perMinute: number };
}

/** The whole HTTP surface: the contract, identity, documents of the API, health, and the web app. */
export function createHttp(options: HttpOptions): Hono {
  const app = new Hono();
  const metrics = createMetrics();
  const source = requestSource(options.trustProxy);
  const https = options.publicUrl?.protocol === 'https:';
  app.use('*', async (c, next) => {
    guardHost(c.req.raw, options.publicUrl);
    await next();
    setSecurityHeaders(c.res.headers, { https });
  });
  app.onError((error) => {
    const requestId = crypto.randomUUID();
    const problem = problemFrom(error, requestId, (cause) => options.base().log.error({ err: cause, requestId }, 'failed'));
    const response = problemResponse(problem);
    setSecurityHeaders(response.headers, { https });
    return response;
  });
  mountDocuments(app, options);
  mountMetrics(app, source, metrics.text);
  app.on(['GET', 'POST'], '/api/auth/*', (c) => options.identity.handle(c.req.raw, { address: source.addressOf(c) }));
  mountContract(app, {
    contract,
    handlers: Object.fromEntries(modules.map((module) => [camelCase(module.name), module.routes])) as Record<string, Handler>,
    base: options.base,
    resolveActor: options.resolveActor,
    identity: options.identity,
    sessionParts: (caller) => Promise.all(modules.flatMap((module) => module.sessionPart?.(caller) ?? [])),
    ...source,
    isPublic: options.isPublic,
    secret: options.secret,
    rateLimit: createRateLimit({ ...(options.rateLimit ?? { burst: 300, perMinute: 1200 }), now: () => performance.now() }),
    observe: metrics.observe,
  });
  app.all('/api/*', () =>
    problemResponse(problemOf(new Refusal('not_found', 'no_such_operation', { message: 'The API has no such operation. See /api/docs.' }))),
  );
  if (options.webDir !== undefined) {
    const webFile = createWebFiles(options.webDir);
    app.all('/*', (c) => webFile(c.req.raw) ?? c.text('Not found', 404));
  }
  return app;
}

function mountDocuments(app: Hono, options: HttpOptions): void {
  const document = JSON.stringify(openapi(contract, { title: 'Waymark API', version: options.version }));
  const page = openapiPage(contract);
  app.get('/api/openapi.json', (c) => c.body(document, 200, { 'content-type': 'application/json' }));
  app.get('/api', (c) => c.redirect('/api/docs'));
  app.get('/api/docs', (c) =>
    c.html(page, 200, { 'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'" }),
  );
  app.get('/api/docs.css', (c) => c.body(openapiPageCss, 200, { 'content-type': 'text/css' }));
  const schema = JSON.stringify(frameworkJsonSchema());
  app.get(`/api/schemas/${frameworkSchemaName}`, (c) => c.body(schema, 200, { 'content-type': 'application/schema+json' }));
  app.get('/health', (c) => c.json(healthAnswer));
  app.get('/ready', async (c) => {
    if (await isAnswering(options.db)) return c.json({ ready: true, version: options.version });
    return c.json({ ready: false }, 503);
  });
}

function mountMetrics(app: Hono, { isLoopback }: RequestSource, metricsText: () => Promise<string>): void {
  app.get('/metrics', async (c) => (isLoopback(c) ? c.text(await metricsText()) : c.text('Metrics are for this machine only', 403)));
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
