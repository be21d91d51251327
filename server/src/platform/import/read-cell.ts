import type { ImportField } from '@waymark/domain/shared/field-catalogue.ts';
import { tidyText } from '@waymark/domain/shared/fold-text.ts';
import type { MappedValue } from '@waymark/domain/shared/mapped-row.ts';
import { foldTitle } from './fold-title.ts';
import type { TableProblemCode } from './table-problems.ts';

/** A cell's value, or why it has none. Dates are read by column and do not come here. */
export type ReadCell = { readonly value: MappedValue } | { readonly code: TableProblemCode; readonly message: string };

/** Reads one cell that is neither blank nor the clear word. */
export function readCell(field: ImportField, cell: string, pathSeparator: string): ReadCell {
  const text = tidyText(cell);
  if (field.kind === 'multiline') return { value: cell.trim() };
  if (field.kind === 'share') return readShare(text);
  if (field.kind === 'choice' || field.kind === 'flag') return readChoice(field, text);
  if (field.kind === 'email') return { value: text.replace(/^mailto:/i, '') };
  if (field.kind === 'path') return { value: splitPath(text, pathSeparator) };
  return { value: text };
}

/** The parts of a path that are not blank. */
export function splitPath(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A share of a full job: 0.8, "0,8", "80%" and 80 are the same; what is above 1 is a percentage. */
function readShare(text: string): ReadCell {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%)?$/.exec(text);
  if (!match) return { code: 'number_unreadable', message: `"${text}" is no number.` };
  const number = Number((match[1] ?? '').replace(',', '.'));
  const share = match[2] === '%' || number > 1 ? number / 100 : number;
  return { value: Math.round(share * 1000) / 1000 };
}

function readChoice(field: ImportField, text: string): ReadCell {
  const folded = foldTitle(text);
  const choices = Object.entries(field.choices ?? {});
  const found = choices.find(([name, words]) => name === text || foldTitle(name) === folded || words.includes(folded));
  if (found) return { value: field.kind === 'flag' ? found[0] === 'true' : found[0] };
  return {
    code: 'value_unknown',
    message: `"${text}" is no known word for "${field.label}" (${choices.map(([name]) => name).join(', ')}).`,
  };
}
