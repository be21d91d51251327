import { ApiError, type Problem } from '@waymark/domain/shared/api-client.ts';
import { answerTimeoutMs, carefulFetch } from './careful-fetch.ts';

const send = carefulFetch({ timeoutMs: answerTimeoutMs });

/** An operation of /api/auth (password, second step, passkeys); a refusal arrives as an `ApiError`. */
export async function callIdentity(method: 'GET' | 'POST', path: `/${string}`, body: object = {}): Promise<unknown> {
  const response = await send(`/api/auth${path}`, {
    method,
    headers: { accept: 'application/json', ...(method === 'POST' && { 'content-type': 'application/json' }) },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  throw new ApiError({
    type: 'about:blank',
    status: response.status,
    title: 'Not accepted',
    code: 'unreadable_answer',
    ...problemIn(answer),
  });
}

// what /api/auth answers when it refuses is problem details like everywhere else
const problemIn = (answer: unknown): Partial<Problem> =>
  typeof answer === 'object' && answer !== null ? (answer as Partial<Problem>) : {};
