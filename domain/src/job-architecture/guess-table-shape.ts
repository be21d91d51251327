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
  if (filled.length >= 2 && meanLength(filled) > LONG_TEXT)
    return { shape: 'matrix_descriptors', columns, reason: 'Each column is a level, and its cells describe it.' };
  return { shape: 'matrix_required', columns, reason: 'Each column is a role, and its cells name the required level.' };
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
