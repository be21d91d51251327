import { foldText, tidyText } from '../shared/fold-text.ts';
import { isSentinel } from './sentinel.ts';

export interface WishedScale {
  readonly slug?: string;
  readonly name?: string;
  /** From the lowest to the highest. */
  readonly steps?: readonly { readonly name: string; readonly also?: readonly string[]; readonly anchor?: string }[];
}

export interface ImportScale {
  readonly steps: readonly { readonly name: string; readonly anchor: string }[];
  /** How the order of the steps is known. */
  readonly source: 'mapping' | 'descriptor_columns' | 'numbers' | 'known_words' | 'unknown';
  /** The step (1 is the lowest) that a cell means; undefined for a word that is none. */
  readonly stepOf: (cell: string) => number | undefined;
}

/** Ladders of words that people use, from the lowest to the highest. */
const LADDERS: readonly (readonly string[])[] = [
  ['awareness', 'working', 'practitioner', 'expert'],
  ['aware', 'working', 'practitioner', 'expert'],
  ['novice', 'advanced beginner', 'competent', 'proficient', 'expert', 'master'],
  [
    'none',
    'foundation',
    'foundational',
    'beginner',
    'basic',
    'elementary',
    'developing',
    'intermediate',
    'proficient',
    'advanced',
    'leading',
    'expert',
    'leading expert',
    'master',
  ],
  ['low', 'medium', 'high'],
  ['learning', 'doing', 'leading', 'shaping'],
  ['grundkenntnisse', 'fortgeschritten', 'erfahren', 'experte'],
  ['anfänger', 'fortgeschrittener', 'profi', 'experte'],
  ['débutant', 'intermédiaire', 'confirmé', 'avancé', 'expert'],
  ['básico', 'intermedio', 'avanzado', 'experto'],
];

/** Finds the steps of the scale: from the mapping, else the descriptor table's columns, else numbers, else words that people know. */
export function importScale(wished: WishedScale | undefined, columns: readonly string[], cells: readonly string[]): ImportScale {
  if (wished?.steps && wished.steps.length > 0) return scaleOf('mapping', wished.steps);
  if (columns.length > 0) return scaleOf('descriptor_columns', named(columns));
  const words = [...new Set(cells.map(foldText))].filter((word) => word !== '' && !isSentinel(word));
  const numbers = words.map(numberIn);
  if (words.length > 0 && numbers.every((number) => number !== undefined)) {
    const highest = Math.max(2, ...numbers);
    return scaleOf('numbers', named(Array.from({ length: highest }, (_, index) => `Level ${index + 1}`)));
  }
  const ladder = LADDERS.find((each) => words.every((word) => each.includes(word)));
  const spelling = new Map(cells.map((cell) => [foldText(cell), tidyText(cell)]));
  if (ladder && words.length > 0)
    return scaleOf('known_words', named(ladder.filter((word) => words.includes(word)).map((word) => spelling.get(word) ?? word)));
  return scaleOf('unknown', named([...new Set(words.map((word) => spelling.get(word) ?? word))].sort()));
}

const named = (names: readonly string[]): { name: string }[] => names.map((name) => ({ name: tidyText(name) }));

function scaleOf(source: ImportScale['source'], steps: NonNullable<WishedScale['steps']>): ImportScale {
  const byWord = new Map<string, number>();
  steps.forEach(({ name, also }, index) => {
    for (const word of [name, ...(also ?? [])]) if (!byWord.has(foldText(word))) byWord.set(foldText(word), index + 1);
  });
  const within = (step: number | undefined): number | undefined =>
    step !== undefined && step >= 1 && step <= steps.length ? step : undefined;
  const stepOf = (cell: string): number | undefined =>
    byWord.get(foldText(cell)) ?? within(numberIn(cell) ?? percentIn(cell, steps.length)) ?? wordIn(cell, byWord);
  return { source, stepOf, steps: steps.map(({ name, anchor }) => ({ name: tidyText(name), anchor: anchor ?? '' })) };
}

/** The number of "3", "3.0", "Level 3", "L3", "Stufe 3", "3 of 5", "3/5". */
function numberIn(cell: string): number | undefined {
  const match =
    /^(?:level|lvl|lv|l|step|stufe|niveau|nivel|stage)?[\s.:-]*(\d{1,2})(?:[.,]0+)?(?:\s*(?:\/|of|von|de|sur)\s*\d{1,2})?$/.exec(
      foldText(cell),
    );
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** A share of the whole scale: 0% is the first step, 100% the last (workflows: pct x (max - min) + min). */
function percentIn(cell: string, steps: number): number | undefined {
  const match = /^(\d{1,3})(?:[.,]\d+)?\s*%$/.exec(foldText(cell));
  return match?.[1] === undefined ? undefined : Math.round((Number(match[1]) / 100) * (steps - 1)) + 1;
}

/** The one step named in a longer cell: "3 - Practitioner", "Practitioner (able to lead)". */
function wordIn(cell: string, byWord: ReadonlyMap<string, number>): number | undefined {
  const parts = foldText(cell)
    .split(/[^\p{Letter}\p{Number} ]+/u)
    .map((part) => part.trim());
  const found = new Set(parts.flatMap((part) => byWord.get(part) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
