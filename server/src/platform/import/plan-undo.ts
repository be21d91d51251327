import type { ImportChange } from './journal.ts';

/** A row's columns as JSON has them: days as 'YYYY-MM-DD', instants as ISO text. */
export type RowValues = Readonly<Record<string, unknown>>;

/** One thing to do to take an import back; in the order given. */
export type UndoStep =
  | { readonly kind: 'restore_field'; readonly table: string; readonly id: string; readonly field: string; readonly value: unknown }
  | { readonly kind: 'delete_row'; readonly table: string; readonly id: string }
  | { readonly kind: 'insert_row'; readonly table: string; readonly id: string; readonly values: RowValues };

/** Something that somebody changed after the import, and that therefore stays. */
export interface KeptChange {
  readonly table: string;
  readonly id: string;
  /** Null: the whole row. */
  readonly field: string | null;
  readonly reason: 'edited_since' | 'gone_since' | 'made_again';
}

export interface UndoPlan {
  /** The latest change first. */
  readonly steps: readonly UndoStep[];
  readonly kept: readonly KeptChange[];
}

/** The rows of a table as they are now, by id; rows that are gone are absent. Values as the journal writes them. */
export type ReadCurrent = (table: string, ids: readonly string[]) => Promise<ReadonlyMap<string, RowValues>>;

/**
 * What taking an import back would do: each field returns to what it was, each new row goes, each row taken away comes back,
 * unless somebody changed it since. Changes nothing; applying the steps is the owning module's work.
 */
export async function planUndo(changes: readonly ImportChange[], readCurrent: ReadCurrent): Promise<UndoPlan> {
  const rows = netRows(changes);
  const current = await readAll(rows, readCurrent);
  const planned = rows.reverse().map((row) => planRow(row, current.get(row.table)?.get(row.id)));
  return { steps: planned.flatMap(({ steps }) => steps), kept: planned.flatMap(({ kept }) => kept) };
}

/** What a run did to one row in sum. */
interface NetRow {
  readonly table: string;
  readonly id: string;
  /** The row was made, or taken away, by the run; null: only fields changed. */
  inserted: Record<string, unknown> | null;
  deleted: RowValues | null;
  readonly fields: Map<string, { readonly before: unknown; readonly after: unknown }>;
}

function netRows(changes: readonly ImportChange[]): NetRow[] {
  const rows = new Map<string, NetRow>();
  for (const change of changes) {
    const key = `${change.table} ${change.rowId}`;
    const row = rows.get(key) ?? { table: change.table, id: change.rowId, inserted: null, deleted: null, fields: new Map() };
    rows.set(key, row);
    addChange(row, change);
  }
  return [...rows.values()].filter((row) => row.inserted !== null || row.deleted !== null || row.fields.size > 0);
}

function addChange(row: NetRow, change: ImportChange): void {
  if (change.kind === 'insert') row.inserted = { ...asRow(change.after) };
  else if (change.kind === 'delete') takeAway(row, asRow(change.before));
  else if (row.inserted) row.inserted[change.field] = change.after;
  else
    row.fields.set(change.field, {
      before: row.fields.has(change.field) ? row.fields.get(change.field)?.before : change.before,
      after: change.after,
    });
}

/** A row that a run made and took away again leaves nothing to undo; one that it changed first comes back as it was before. */
function takeAway(row: NetRow, last: RowValues): void {
  if (row.inserted) row.inserted = null;
  else {
    const first = Object.fromEntries([...row.fields].map(([field, { before }]) => [field, before]));
    row.deleted = { ...last, ...first };
  }
  row.fields.clear();
}

async function readAll(rows: readonly NetRow[], readCurrent: ReadCurrent): Promise<Map<string, ReadonlyMap<string, RowValues>>> {
  const current = new Map<string, ReadonlyMap<string, RowValues>>();
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    const ids = own.map((row) => row.id);
    current.set(table, await readCurrent(table, ids));
  }
  return current;
}

function planRow(row: NetRow, now: RowValues | undefined): { steps: UndoStep[]; kept: KeptChange[] } {
  const { table, id } = row;
  const keep = (field: string | null, reason: KeptChange['reason']) => ({ steps: [], kept: [{ table, id, field, reason }] });
  if (row.deleted) return now ? keep(null, 'made_again') : { steps: [{ kind: 'insert_row', table, id, values: row.deleted }], kept: [] };
  if (row.inserted) {
    if (!now) return { steps: [], kept: [] };
    const edited = Object.entries(row.inserted).some(([field, value]) => !isSame(now[field], value));
    return edited ? keep(null, 'edited_since') : { steps: [{ kind: 'delete_row', table, id }], kept: [] };
  }
  if (!now) return keep(null, 'gone_since');
  const fields = [...row.fields].filter(([, { before, after }]) => !isSame(before, after));
  const isEdited = ([field, { after }]: (typeof fields)[number]): boolean => !isSame(now[field], after);
  return {
    steps: fields
      .filter((each) => !isEdited(each))
      .map(([field, { before }]) => ({ kind: 'restore_field', table, id, field, value: before })),
    kept: fields.filter(isEdited).map(([field]) => ({ table, id, field, reason: 'edited_since' })),
  };
}

/** A recorded row is an object; anything else was not written by the journal. */
function asRow(value: unknown): RowValues {
  if (typeof value !== 'object' || value === null) throw new Error('the journal holds a row that is no object');
  return Object.fromEntries(Object.entries(value));
}

/** Equal as JSON: instants by their ISO text, objects whatever the order of their keys, absent like null. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1)))
      : each,
  );
}
