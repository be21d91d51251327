import { foldText } from '../shared/fold-text.ts';

const WORDS = new Set(
  [
    'not in use',
    'not used',
    'unused',
    'n/a',
    'na',
    'n.a.',
    'n. a.',
    '-',
    '--',
    '–',
    '—',
    '.',
    '?',
    'tbc',
    'tbd',
    'tba',
    'none',
    'null',
    'nil',
    'nan',
    '#n/a',
    '#ref!',
    'not applicable',
  ].concat([
    'to be confirmed',
    'to be defined',
    'to be decided',
    'not defined',
    'undefined',
    'no level',
    'entfällt',
    'k. a.',
    'k.a.',
    'keine angabe',
    'nicht zutreffend',
    'sans objet',
    's/o',
    'no aplica',
  ]),
);
const SENTENCE =
  /^(?:this|the|level|step|skill|currently|not)\b.*\bnot (?:yet |currently )*(?:defined|in use|used|set|applicable|available|specified)\.?$/;
const LONGEST_SENTENCE = 8; // words

/** Whether a cell only says that there is nothing: "NOT IN USE", "n/a", "-", "TBC", "This skill level is currently not defined." */
export function isSentinel(text: string, others: readonly string[] = []): boolean {
  const folded = foldText(text);
  if (WORDS.has(folded) || others.some((other) => foldText(other) === folded)) return true;
  return folded.split(' ').length <= LONGEST_SENTENCE && SENTENCE.test(folded);
}
