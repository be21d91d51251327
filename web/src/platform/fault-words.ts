import { problemBehind } from './careful-fetch.ts';

interface Words {
  readonly t: (key: 'ui.error.offline' | 'ui.error.timeout' | 'ui.error.server') => string;
  /** The words for the code of a refusal, where there are some; they may quote the server's `detail`. */
  readonly refusal: (code: string, data: Readonly<Record<string, unknown>>) => string | undefined;
}

/**
 * Why something failed, in the reader's language: no connection or no answer, else the words for the refusal's code, else what the
 * server says of it (English), else `fallback`.
 */
export function faultWords(error: unknown, { t, refusal }: Words, fallback?: string | undefined): string {
  const { code, detail, data } = problemBehind(error);
  if (code === 'offline' || code === 'timeout') return t(`ui.error.${code}`);
  return refusal(code, { ...data, ...(detail !== undefined && { detail }) }) ?? detail ?? fallback ?? t('ui.error.server');
}
