import type { Client } from './contract-kit.ts';

/** One fault of a refused input. */
export interface ProblemFault {
  pointer: string;
  code: string;
  message: string;
}

/** RFC 9457 problem details as Waymark answers them. */
export interface Problem {
  type: string;
  status: number;
  title: string;
  code: string;
  detail?: string;
  data?: Record<string, unknown>;
  errors?: ProblemFault[];
  requestId?: string;
}

/** A refused or failed call; `problem.code` tells why. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.problem = problem;
  }
}

export interface ApiClientOptions {
  readonly baseUrl?: string;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  readonly headers?: () => Record<string, string>;
  /** Called with every answer, for ETags and session expiry. */
  readonly onResponse?: (operation: string, response: Response) => void;
}

interface Call {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: string;
}

/** A typed client over a manifest of [method, path]; zod is not needed at run time. */
export function createApiClient<C>(manifest: Record<string, readonly [string, string]>, options: ApiClientOptions = {}): Client<C> {
  const attempts = rememberAttempts();
  const send = async (name: string, input: Call = {}): Promise<unknown> => {
    const entry = manifest[name];
    if (!entry) throw new Error(`unknown operation ${name}`);
    const [method, path] = entry;
    const address = addressOf(options.baseUrl ?? '', path, input);
    const request = requestOf(method, input, options);
    if (method !== 'POST') return await answerOf(name, await fetchOf(options)(address, request));
    return await attempts.run(`${method} ${address} ${request.body}`, async (key) =>
      answerOf(name, await fetchOf(options)(address, { ...request, headers: { ...request.headers, 'idempotency-key': key } })),
    );
  };
  const answerOf = async (name: string, response: Response): Promise<unknown> => {
    options.onResponse?.(name, response);
    if (response.ok) return response.status === 204 ? undefined : await response.json();
    throw new ApiError(await problemOf(response));
  };
  const proxy = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      get: (_target, key) => (typeof key === 'string' && key !== 'then' ? proxy([...path, key]) : undefined),
      apply: (_target, _self, [input]) => send(path.join('.'), input as Call | undefined),
    });
  return proxy([]) as Client<C>;
}

const fetchOf = (options: ApiClientOptions) => options.fetch ?? fetch;

const mostAttempts = 20;

/**
 * Gives each POST an Idempotency-Key: a new one, unless the same was sent before and its answer was lost, so that sending it once more
 * does not do it twice. Lost is an answer that never came, cannot be read, or says that the server failed (status 500 and above: a
 * proxy says so too when the server has done it, and what the server refused itself may be sent again under the same key).
 */
function rememberAttempts() {
  const lost = new Map<string, string>();
  const run = async <T>(attempt: string, send: (key: string) => Promise<T>): Promise<T> => {
    const key = lost.get(attempt) ?? crypto.randomUUID();
    lost.delete(attempt);
    try {
      return await send(key);
    } catch (error) {
      if (!isAnswer(error)) lost.set(attempt, key);
      for (const oldest of [...lost.keys()].slice(0, -mostAttempts)) lost.delete(oldest);
      throw error;
    }
  };
  return { run };
}

const isAnswer = (error: unknown): boolean => error instanceof ApiError && error.status >= 400 && error.status < 500;

function addressOf(baseUrl: string, pattern: string, input: Call): string {
  const path = pattern.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(input.params?.[name] ?? ''));
  const pairs = Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return `${baseUrl}${path}${query === '' ? '' : `?${query}`}`;
}

function requestOf(method: string, input: Call, options: ApiClientOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers?.() };
  if (input.body !== undefined || method !== 'GET') headers['content-type'] = 'application/json';
  if (input.ifMatch !== undefined) headers['if-match'] = input.ifMatch;
  const body = method === 'GET' ? {} : { body: JSON.stringify(input.body ?? {}) };
  return { method, headers, ...body };
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = {
    type: 'about:blank',
    status: response.status,
    title: response.statusText || 'The answer could not be read',
    code: response.status >= 500 ? 'internal_error' : 'unreadable_answer',
  };
  try {
    const data: unknown = await response.json();
    return typeof data === 'object' && data !== null ? { ...fallback, ...(data as Partial<Problem>) } : fallback;
  } catch {
    return fallback; // a proxy's error page is not JSON
  }
}
