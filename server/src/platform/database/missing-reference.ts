import { errorCode } from '../error-code.ts';

const foreignKeyViolation = '23503';

/** The id that was written though there is nothing of that id; undefined for any other error. The transaction has ended by then. */
export function missingReference(error: unknown): string | undefined {
  if (errorCode(error) !== foreignKeyViolation) return undefined;
  const detail = typeof error === 'object' && error !== null && 'detail' in error ? String(error.detail) : '';
  return /=\(([0-9a-f-]{36})\)/.exec(detail)?.[1];
}
