import type { FieldSource } from '@waymark/domain/shared/column-mapping.ts';
import type { ImportField } from '@waymark/domain/shared/field-catalogue.ts';
import { foldText } from '@waymark/domain/shared/fold-text.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { foldTitle } from './fold-title.ts';
import type { Table, TableRow } from './table.ts';

/** Meanings by code, by the lookup's name; null where its file is missing and codes stand for themselves. */
export type LookupTables = ReadonlyMap<string, ReadonlyMap<string, string> | null>;

export interface BoundCell {
  readonly text: string;
  /** Of a path that several columns make. */
  readonly parts?: readonly string[];
  readonly unknownCode?: string;
}

/** A field with the columns it comes from. */
export interface BoundField {
  readonly field: ImportField;
  readonly titles: readonly string[];
  readonly read: (row: TableRow) => BoundCell;
}

type LongSource = Exclude<FieldSource, string>;

/** Binds a field to the table's columns, or names the titles that the table lacks. */
export function bindField(
  table: Table,
  part: { field: ImportField; source: FieldSource; lookups: LookupTables },
): BoundField | { readonly missing: readonly string[] } {
  const source: LongSource = typeof part.source === 'string' ? { column: part.source, join: ' ' } : part.source;
  const titles = source.columns ?? (source.column === undefined ? [] : [source.column]);
  const places = titles.map((title) => columnPlace(table, title));
  const missing = titles.filter((_title, index) => places[index] === undefined);
  if (missing.length > 0) return { missing };
  const found = places.filter((place) => place !== undefined);
  const meaning = meaningOf(part.field, source, part.lookups);
  const read = (row: TableRow): BoundCell => {
    const cells = found.map((place) => row.cells[place] ?? '');
    if (part.field.kind === 'path' && cells.length > 1) return joinPath(cells, meaning);
    return meaning(cells.filter((cell) => cell.trim() !== '').join(source.join));
  };
  return { field: part.field, titles: found.map((place) => table.columns[place] ?? ''), read };
}

function joinPath(cells: readonly string[], meaning: (text: string) => BoundCell): BoundCell {
  const parts = cells.map((cell) => meaning(cell).text.trim()).filter((part) => part !== '');
  return parts.length === 0 ? { text: '' } : { text: parts.join(' > '), parts };
}

/** The column of a title: as it is, else without regard to letter case, blanks and marks. */
export function columnPlace(table: Pick<Table, 'columns'>, title: string): number | undefined {
  const exact = table.columns.indexOf(title);
  if (exact >= 0) return exact;
  const folded = table.columns.findIndex((column) => foldTitle(column) === foldTitle(title));
  return folded >= 0 ? folded : undefined;
}

function meaningOf(field: ImportField, source: LongSource, lookups: LookupTables): (text: string) => BoundCell {
  const values = new Map(Object.entries(source.values ?? {}).map(([word, meaning]) => [foldText(word), String(meaning)]));
  const lookup = source.lookup === undefined ? undefined : lookups.get(source.lookup);
  if (source.lookup !== undefined && lookup === undefined) {
    throw new Refusal('invalid', 'mapping_lookup_missing', {
      message: `The field ${field.name} names the lookup "${source.lookup}", which the mapping does not have.`,
    });
  }
  const constant = source.value === undefined ? '' : String(source.value);
  const spell = source.order === 'family-first' ? givenFirst : (name: string): string => name;
  return (text) => (text.trim() === '' ? { text: constant } : explain(values.get(foldText(text)) ?? text, { lookup, spell }));
}

function explain(
  said: string,
  { lookup, spell }: { lookup: ReadonlyMap<string, string> | null | undefined; spell: (name: string) => string },
): BoundCell {
  const known = lookup?.get(said.trim());
  const unknown = Boolean(lookup) && known === undefined;
  return { text: spell(known ?? said), ...(unknown && { unknownCode: said.trim() }) };
}

/** "Lovelace, Ada" becomes "Ada Lovelace"; a name with no comma, or several, stays. */
function givenFirst(name: string): string {
  const [family = '', given, more] = name.split(',').map((part) => part.trim());
  return given && more === undefined ? `${given} ${family}` : name;
}
