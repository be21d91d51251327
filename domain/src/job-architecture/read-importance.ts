import { foldText } from '../shared/fold-text.ts';

export interface ReadImportance {
  /** 1 to 5; 3 where the source has none. */
  readonly importance: number;
  readonly mustHave: boolean;
  readonly isKnown: boolean;
}

const WORDS: Readonly<Record<string, number>> = {
  'nice to have': 1,
  optional: 1,
  low: 2,
  niedrig: 2,
  faible: 2,
  baja: 2,
  medium: 3,
  normal: 3,
  mittel: 3,
  moyen: 3,
  media: 3,
  high: 4,
  hoch: 4,
  élevé: 4,
  alta: 4,
  important: 4,
  'very high': 5,
  critical: 5,
  core: 5,
  'sehr hoch': 5,
};
const MUST_HAVE = new Set([
  'must',
  'must have',
  'must-have',
  'required',
  'essential',
  'mandatory',
  'pflicht',
  'obligatoire',
  'obligatorio',
]);

/** Reads an importance of 1 to 5 or a word; "must have" is 5 and a must-have; an absent cell means 3. */
export function readImportance(cell: string | undefined): ReadImportance {
  const word = foldText(cell ?? '');
  if (word === '') return { importance: 3, mustHave: false, isKnown: true };
  if (MUST_HAVE.has(word)) return { importance: 5, mustHave: true, isKnown: true };
  const number = /^[1-5](?:[.,]0+)?$/.test(word) ? Number(word[0]) : WORDS[word];
  return { importance: number ?? 3, mustHave: false, isKnown: number !== undefined };
}
