import { Refusal } from '@waymark/domain/shared/refusal.ts';

export interface ProblemBody {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly detail?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly object[];
  readonly requestId?: string;
}

const statusByCode: Readonly<Record<string, number>> = {
  sign_in_required: 401,
  api_key_unknown: 401,
  unreadable_body: 400,
  unsupported_media_type: 415,
  body_too_large: 413,
  upload_too_large: 413,
  stale_revision: 412,
  if_match_required: 428,
  wrong_host: 421,
};

function statusOf(refusal: Refusal): number {
  const known = statusByCode[refusal.code];
  if (known !== undefined) return known;
  switch (refusal.kind) {
    case 'not_found':
      return 404;
    case 'forbidden':
      return 403;
    case 'conflict':
      return 409;
    case 'invalid':
      return 422;
    case 'unmet_condition':
      return 409;
    case 'limit_reached':
      return 429;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'Not for your access',
  404: 'Nothing here for you',
  409: 'Not possible as things stand',
  412: 'Changed by somebody else in the meantime',
  413: 'Too large',
  415: 'Not a kind of content this takes',
  421: 'Not an address of this server',
  422: 'Some of this cannot be accepted',
  428: 'Say which revision you change',
  429: 'Too many for now',
  500: 'Something went wrong here',
};

/** A refusal as RFC 9457 problem details; the same refusal always gives the same bytes. */
export function problemOf(refusal: Refusal): ProblemBody {
  const status = statusOf(refusal);
  return {
    type: `urn:waymark:problem:${refusal.code}`,
    status,
    title: titles[status] ?? 'Refused',
    code: refusal.code,
    detail: refusal.message,
    ...(Object.keys(refusal.data).length > 0 && { data: refusal.data }),
    ...(refusal.faults.length > 0 && { errors: refusal.faults }),
  };
}

/** What a programmer's error answers: an id to find it in the log, and no detail. */
export function failureOf(requestId: string): ProblemBody {
  return {
    type: 'urn:waymark:problem:internal_error',
    status: 500,
    title: titles[500] ?? '',
    code: 'internal_error',
    detail: 'Nothing was changed. Please try again; if it stays, give this reference to whoever runs Waymark.',
    requestId,
  };
}

/** Problem details as an HTTP answer. */
export function problemResponse(problem: ProblemBody, headers: Headers = new Headers()): Response {
  headers.set('content-type', 'application/problem+json');
  headers.set('cache-control', 'no-store');
  if (problem.status === 429) headers.set('retry-after', String(problem.data?.['retryAfterSeconds'] ?? 60));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** Any thrown value as problem details; `unexpected` is called for what is not a refusal. */
export function problemFrom(error: unknown, requestId: string, unexpected: (error: unknown) => void): ProblemBody {
  if (error instanceof Refusal) return problemOf(error);
  unexpected(error);
  return failureOf(requestId);
}
