import type { AnyRoute } from '@waymark/domain/shared/contract-kit.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { Context } from 'hono';
import type { z } from 'zod';
import { parseInput } from '#platform/use-case/parse-input.ts';

const MEGABYTE = 1_048_576;

export interface RequestInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Reads and parses what a request brings for an operation; refuses with a place for each fault. */
export async function readRequest(c: Context, route: AnyRoute): Promise<RequestInput> {
  return {
    params: route.params ? parseInput(schemaOf(route.params), c.req.param(), 'path') : undefined,
    query: route.query ? parseInput(schemaOf(route.query), c.req.query(), 'query') : undefined,
    body: route.body ? parseInput(schemaOf(route.body), await readJson(c, route.bodyLimit ?? MEGABYTE)) : undefined,
  };
}

/** The revision named by If-Match; refuses when a change of a versioned thing names none. */
export function readIfMatch(c: Context, route: AnyRoute): number | undefined {
  if (route.versioned !== true || route.method === 'GET' || route.method === 'POST') return undefined;
  const header = c.req.header('if-match');
  const revision = header === undefined ? Number.NaN : Number(/^(?:W\/)?"(\d+)"$/.exec(header.trim())?.[1] ?? Number.NaN);
  if (Number.isInteger(revision)) return revision;
  throw new Refusal('unmet_condition', 'if_match_required', {
    message: 'Send If-Match with the ETag you read, such as "3", so that nobody is overwritten unseen.',
  });
}

/** The zod schema behind the contract's minimal shape. */
export const schemaOf = (schema: object): z.ZodType => schema as z.ZodType; // the contract names only the part it needs

async function readJson(c: Context, limit: number): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/([a-z.-]+\+)?json\b/i.test(type)) {
    throw new Refusal('invalid', 'unsupported_media_type', { message: 'Send JSON with content-type application/json.' });
  }
  const text = await readText(c.req.raw, limit);
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new Refusal('invalid', 'unreadable_body', { message: 'The body is not valid JSON.' });
  }
}

/** Reads a body as text, stopping as soon as it passes the limit in bytes. */
export async function readText(request: Request, limit: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, limit));
}

/** Reads a body, stopping as soon as it passes the limit in bytes. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = new Refusal('limit_reached', 'body_too_large', {
    message: `At most ${limit} bytes are taken here.`,
    data: { limitBytes: limit },
  });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw tooLarge;
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
