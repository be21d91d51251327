import type { LevelDescriptor } from './competency.ts';

/** Whether a step has words: a text, or things to observe. */
export function isDescribed({
  text,
  indicators,
}: Pick<Readonly<LevelDescriptor>, 'text'> & { readonly indicators: readonly string[] }): boolean {
  return text.trim() !== '' || indicators.length > 0;
}
