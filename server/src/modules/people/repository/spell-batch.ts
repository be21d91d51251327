import type { SpellChanges } from '@waymark/domain/people/lay-spells.ts';
import type { Spell } from '@waymark/domain/people/person-row.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { deleteRows, insertRows, type OwnTable, type Row, rewriteRows } from './insert-rows.ts';

export interface SpellBatch {
  readonly table: OwnTable;
  /** The columns that hold a value. */
  readonly columnsOf: (value: string) => Row;
  /** Further columns of new rows. */
  readonly own: Row;
  readonly people: readonly { readonly personId: string; readonly changes: SpellChanges }[];
  readonly now: Date;
}

/**
 * Does what was planned for the dated facts of one kind, of many people, set by set: first what goes, then what ends, then what
 * goes on or begins, so that nobody ever has two open ones.
 */
export async function applySpellBatch(db: Db, { table, columnsOf, own, people, now }: SpellBatch): Promise<void> {
  const days = (spell: Spell): Row => ({ valid_from: spell.from, valid_to: spell.to });
  const updates = people.flatMap(({ changes }) => changes.update);
  const moved = updates.filter(({ before, after }) => before.value === after.value).map(({ id, after }) => ({ id, ...days(after) }));
  const other = updates
    .filter(({ before, after }) => before.value !== after.value)
    .map(({ id, after }) => ({ id, ...columnsOf(after.value), ...days(after) }));
  const ends = (row: Row): boolean => row['valid_to'] !== null;
  const gone = people.flatMap(({ changes }) => changes.remove.map((spell) => spell.id));
  await deleteRows(db, table, gone);
  for (const rows of [moved, other]) await rewriteRows(db, table, rows.filter(ends));
  for (const rows of [moved, other])
    await rewriteRows(
      db,
      table,
      rows.filter((row) => !ends(row)),
    );
  const made = people.flatMap(({ personId, changes }) =>
    changes.create.map((spell) => ({
      id: uuidv7(now.getTime()),
      person_id: personId,
      ...columnsOf(spell.value),
      ...days(spell),
      ...own,
    })),
  );
  await insertRows(db, table, made);
}
