import { ApiError, type Problem } from '@waymark/domain/shared/api-client.ts';
import { reportReachable } from './connection.ts';

/** How long an answer may take before it counts as lost. */
export const answerTimeoutMs = 30_000;

const failure = (status: number, code: string, title: string): ApiError => new ApiError({ type: 'about:blank', status, code, title });

interface Options {
  readonly timeoutMs: number;
  readonly fetch?: typeof fetch;
  /** Waited for before a refusal is handed out, so that there are words for it. */
  readonly beforeRefusal?: () => Promise<void>;
}

/**
 * A fetch that fails in one way only: no network, no answer in time and an answer that is not JSON all become an `ApiError`
 * (status 0 with `offline` or `timeout`; `unreadable_answer`).
 */
export function carefulFetch(options: Options): (url: string, init: RequestInit) => Promise<Response> {
  const send = options.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));
  return async (url, init) => {
    const response = await answered(send(url, { ...init, credentials: 'same-origin', signal: AbortSignal.timeout(options.timeoutMs) }));
    if (response.status >= 400 && response.status < 500) await options.beforeRefusal?.();
    return response.ok && response.status !== 204 ? withSafeJson(response) : response;
  };
}

async function answered(pending: Promise<Response>): Promise<Response> {
  try {
    const response = await pending;
    reportReachable(true);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') throw failure(0, 'timeout', 'The answer took too long');
    reportReachable(false);
    throw failure(0, 'offline', 'The server cannot be reached');
  }
}

function withSafeJson(response: Response): Response {
  const read = response.json.bind(response);
  response.json = async () => {
    try {
      return await read();
    } catch {
      throw failure(response.status, 'unreadable_answer', 'The answer could not be read');
    }
  };
  return response;
}

/** The problem behind an error; anything that did not come from the API is an `internal_error` of the page. */
export function problemBehind(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return { type: 'about:blank', status: 0, code: 'page_error', title: error instanceof Error ? error.message : String(error) };
}

/** Whether an error is a refusal with one of these codes (`assessment_incomplete`). */
export function isRefused(error: unknown, ...codes: readonly string[]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.problem.code);
}

/** The words for each faulty field of a refused input, by JSON pointer (`/goals/0/dueOn`). */
export function faultsByPointer(error: unknown): ReadonlyMap<string, string> {
  return new Map((problemBehind(error).errors ?? []).map((fault) => [fault.pointer, fault.message]));
}

/** Whether trying again later may help: no network, no answer in time, a server in trouble, too many requests. */
export function isPassing(error: unknown): boolean {
  const { status } = problemBehind(error);
  return error instanceof ApiError && (status === 0 || status === 408 || status === 429 || status >= 500);
}
