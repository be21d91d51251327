import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { describe, expect, test } from 'vitest';
import { withRollback } from '../../../test/test-database.ts';
import { type ImportChange, listImportChanges, recordImportChanges, startImportRun } from './journal.ts';
import { planUndo, type RowValues, type UndoPlan } from './plan-undo.ts';

const at = new Date('2026-11-22T09:40:00Z');
const newId = (): string => uuidv7(at.getTime());

/** The plan of undoing these changes, written to the journal and read back, when the tables now hold these rows. */
const undo = (changes: readonly ImportChange[], now: Readonly<Record<string, RowValues>>): Promise<UndoPlan> =>
  withRollback(async (db) => {
    const run = await startImportRun(db, { kind: 'people', fileName: 'people.csv', actorId: null, counts: {} }, at);
    await recordImportChanges(db, run, changes);
    return planUndo(
      await listImportChanges(db, run),
      async (_table, ids) => new Map(Object.entries(now).filter(([each]) => ids.includes(each))),
    );
  });

const change = (part: Partial<ImportChange> & Pick<ImportChange, 'table' | 'rowId' | 'kind'>): ImportChange => ({
  field: '',
  before: null,
  after: null,
  ...part,
});

const id = newId();
const other = newId();
const title = (before: unknown, after: unknown): ImportChange =>
  change({ kind: 'update', table: 'person', rowId: id, field: 'location', before, after });

describe('a field that an import changed', () => {
  test('returns to what it was', async () => {
    expect(await undo([title('Leeds', 'Oslo')], { [id]: { location: 'Oslo' } })).toEqual({
      steps: [{ kind: 'restore_field', table: 'person', id, field: 'location', value: 'Leeds' }],
      kept: [],
    });
  });
  test('stays, and is named, when somebody changed it since', async () => {
    const email = change({ kind: 'update', table: 'person', rowId: id, field: 'email', before: null, after: 'a@example.org' });
    expect(await undo([title('Leeds', 'Oslo'), email], { [id]: { location: 'Rome', email: 'a@example.org' } })).toEqual({
      steps: [{ kind: 'restore_field', table: 'person', id, field: 'email', value: null }],
      kept: [{ table: 'person', id, field: 'location', reason: 'edited_since' }],
    });
  });
  test('counts from the first to the last change of the run, and not at all when they cancel out', async () => {
    expect((await undo([title('Leeds', 'Oslo'), title('Oslo', 'Rome')], { [id]: { location: 'Rome' } })).steps).toMatchObject([
      { value: 'Leeds' },
    ]);
    expect(await undo([title('Leeds', 'Oslo'), title('Oslo', 'Leeds')], { [id]: { location: 'Leeds' } })).toEqual({ steps: [], kept: [] });
  });
  test('of a row that is gone stays gone', async () => {
    expect((await undo([title('Leeds', 'Oslo')], {})).kept).toEqual([{ table: 'person', id, field: null, reason: 'gone_since' }]);
  });
  test('may be a number, a day, an instant or an object', async () => {
    const changes = (
      [
        ['employment_share', 1, 0.8],
        ['left_on', null, '2026-10-30'],
        ['updated_at', at.toISOString(), new Date(at.getTime() + 1).toISOString()],
        ['content', { a: 1, b: [1, 2] }, { b: [2], a: 1 }],
      ] as const
    ).map(([field, before, after]) => change({ kind: 'update', table: 'person', rowId: id, field, before, after }));
    const now = { employment_share: 0.8, left_on: '2026-10-30', updated_at: new Date(at.getTime() + 1), content: { a: 1, b: [2] } };
    expect((await undo(changes, { [id]: now })).steps.map((step) => (step.kind === 'restore_field' ? step.value : null))).toEqual([
      1,
      null,
      at.toISOString(),
      { a: 1, b: [1, 2] },
    ]);
  });
});

describe('a row', () => {
  const made = change({ kind: 'insert', table: 'team', rowId: other, after: { name: 'Sales', parent_id: null } });
  test('that an import made goes, the latest first, so that nothing is left hanging', async () => {
    const child = change({ kind: 'insert', table: 'team', rowId: id, after: { name: 'North', parent_id: other } });
    const now = { [other]: { name: 'Sales', parent_id: null, slug: 'sales' }, [id]: { name: 'North', parent_id: other } };
    expect((await undo([made, child], now)).steps).toEqual([
      { kind: 'delete_row', table: 'team', id },
      { kind: 'delete_row', table: 'team', id: other },
    ]);
  });
  test('that somebody changed since stays, and is named', async () => {
    expect(await undo([made], { [other]: { name: 'Selling', parent_id: null } })).toEqual({
      steps: [],
      kept: [{ table: 'team', id: other, field: null, reason: 'edited_since' }],
    });
  });
  test('that the same run made and then changed counts as it was left', async () => {
    const renamed = change({ kind: 'update', table: 'team', rowId: other, field: 'name', before: 'Sales', after: 'Selling' });
    expect((await undo([made, renamed], { [other]: { name: 'Selling', parent_id: null } })).steps).toEqual([
      { kind: 'delete_row', table: 'team', id: other },
    ]);
  });
  test('that an import took away comes back as it was before the run, unless it is there again', async () => {
    const gone = change({ kind: 'delete', table: 'person', rowId: id, before: { location: 'Oslo', email: null } });
    expect((await undo([title('Leeds', 'Oslo'), gone], {})).steps).toEqual([
      { kind: 'insert_row', table: 'person', id, values: { location: 'Leeds', email: null } },
    ]);
    expect((await undo([gone], { [id]: { location: 'Rome' } })).kept).toEqual([{ table: 'person', id, field: null, reason: 'made_again' }]);
  });
  test('that an import made and took away again leaves nothing to do', async () => {
    expect(
      await undo([made, change({ kind: 'delete', table: 'team', rowId: other, before: { name: 'Sales', parent_id: null } })], {}),
    ).toEqual({
      steps: [],
      kept: [],
    });
  });
  test('that an import made and somebody deleted needs nothing', async () => {
    expect(await undo([made], {})).toEqual({ steps: [], kept: [] });
  });
});
