import { faultWords } from './fault-words.ts';
import { useRefusal, useT } from './i18n.tsx';

/** Says why a change failed, in the reader's language; undefined while nothing failed. `fallback` is for failures without a reason. */
export function useFault() {
  const t = useT();
  const refusal = useRefusal();
  function faultOf(error: Error, fallback?: string): string;
  function faultOf(error: unknown, fallback?: string): string | undefined;
  function faultOf(error: unknown, fallback?: string): string | undefined {
    return error === null || error === undefined ? undefined : faultWords(error, { t, refusal }, fallback);
  }
  return faultOf;
}
