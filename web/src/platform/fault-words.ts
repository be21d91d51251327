import { problemBehind } from './careful-fetch.ts';

type Say = (key: 'ui.error.offline' | 'ui.error.timeout' | 'ui.error.server') => string;

/** Why something failed, in the reader's language: no connection or no answer, else what the server says of it, else `fallback`. */
export function faultWords(error: unknown, t: Say, fallback?: string | undefined): string {
  const { code, detail } = problemBehind(error);
  if (code === 'offline' || code === 'timeout') return t(`ui.error.${code}`);
  return detail ?? fallback ?? t('ui.error.server');
}
