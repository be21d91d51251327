import { foldTitle } from './fold-title.ts';

export interface TitleScore {
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

/** Words that say nothing about which field it is. */
const NOISE = new Set([
  'employee',
  'worker',
  'staff',
  'person',
  'current',
  'primary',
  'the',
  'of',
  'mitarbeiter',
  'aktuelle',
  'aktueller',
  'employe',
  'salarie',
  'actual',
  'empleado',
  'de',
  'du',
  'la',
  'le',
  'der',
  'des',
]);

/** How well a column's title fits the known titles of a field: the same words, the same without filler words, or some of them. */
export function scoreTitle(title: string, titles: readonly string[]): TitleScore {
  const folded = foldTitle(title);
  const place = titles.indexOf(folded);
  if (place >= 0) return { score: place === 0 ? 0.98 : 0.95, reason: 'The title says so.' };
  const bare = withoutNoise(folded);
  if (bare !== '' && titles.some((known) => withoutNoise(known) === bare)) return { score: 0.8, reason: 'The title says nearly so.' };
  const contained = titles.filter((known) => known.includes(' ') && ` ${folded} `.includes(` ${known} `));
  if (contained.length > 0) return { score: 0.65, reason: `The title contains "${longest(contained)}".` };
  const words = titles.filter((known) => known.length > 3 && !NOISE.has(known) && ` ${folded} `.includes(` ${known} `));
  return words.length > 0 ? { score: 0.45, reason: `The title contains "${longest(words)}".` } : { score: 0, reason: '' };
}

const withoutNoise = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => !NOISE.has(word))
    .join(' ');

const longest = (texts: readonly string[]): string => texts.reduce((best, text) => (text.length > best.length ? text : best), '');
