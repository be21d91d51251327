import { foldText } from '../shared/fold-text.ts';
import { importScale } from './import-scale.ts';

export type TableShape = 'long' | 'matrix_required' | 'matrix_descriptors' | 'descriptors';

export interface GuessedShape {
  readonly shape: TableShape;
  /** The columns of profiles, levels or steps, in the order of the file. */
  readonly columns: readonly string[];
  readonly reason: string;
}

export interface TableToGuess {
  /** Fields for which a column was found. */
  readonly fields: ReadonlySet<string>;
  /** Columns that feed no field, with some of their cells. */
  readonly others: readonly { readonly title: string; readonly cells: readonly string[] }[];
}

const LONG_TEXT = 25;

/**
 * What kind of framework table a file is: one row for each role and competency, competencies against roles or levels, or
 * competencies with a text for each step. Undefined when no column names competencies.
 */
export function guessTableShape({ fields, others }: TableToGuess): GuessedShape | undefined {
  if (!fields.has('competency')) return undefined;
  if (fields.has('profile')) return { shape: 'long', columns: [], reason: 'Each row names a role and a competency.' };
  const filled = others.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const steps = filled.filter(({ title }) => isStepName(title));
  if (steps.length >= 2 && meanLength(steps) > LONG_TEXT) {
    return {
      shape: 'descriptors',
      columns: steps.map(({ title }) => title),
      reason: 'Columns are named like the steps of a scale and hold texts.',
    };
  }
  const columns = filled.map(({ title }) => title);
  if (filled.length >= 2 && (meanLength(filled) > LONG_TEXT || holdsPhrases(filled)))
    return { shape: 'matrix_descriptors', columns, reason: 'Each column is a level, and its cells describe it.' };
  return { shape: 'matrix_required', columns, reason: 'Each column is a role, and its cells name the required level.' };
}

/**
 * Columns that are counted, such as Level 1 to Level 4 or L1 to L4: two of one stem at least. They are levels or steps, so that
 * none of them is a field of its own.
 */
export function countedColumns(titles: readonly string[]): ReadonlySet<string> {
  const stems = Map.groupBy(
    titles,
    (title) => /^(level|lvl|l|step|stufe|niveau|nivel|grade|stage|)[\s._:-]*\d{1,2}$/.exec(foldText(title))?.[1],
  );
  return new Set([...stems].flatMap(([stem, same]) => (stem !== undefined && same.length >= 2 ? same : [])));
}

/** Short texts of several words that hardly repeat: they describe, they name no level. */
function holdsPhrases(columns: TableToGuess['others']): boolean {
  const cells = columns.flatMap((column) => column.cells.map(foldText)).filter((cell) => cell !== '');
  const phrases = new Set(cells.filter((cell) => cell.includes(' ')));
  return phrases.size >= cells.length * 0.8 && importScale(undefined, [], cells).source === 'unknown';
}

/** A word of a ladder that people know, such as Working or Expert. */
function isStepName(title: string): boolean {
  const scale = importScale(undefined, [], [title]);
  return scale.source === 'known_words' && scale.steps.some(({ name }) => foldText(name) === foldText(title));
}

function meanLength(columns: TableToGuess['others']): number {
  const cells = columns.flatMap((column) => column.cells).filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}
