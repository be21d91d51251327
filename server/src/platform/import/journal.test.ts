import { expect, test } from 'vitest';
import { withRollback } from '#test/test-database.ts';
import {
  findImportRun,
  type ImportChange,
  listImportChanges,
  listImportRuns,
  markImportUndone,
  recordImportChanges,
  startImportRun,
} from './journal.ts';

const now = new Date('2026-11-22T09:40:00Z');
const rowId = '019aa000-0000-7000-8000-000000000001';

test('an import is noted with what it changed, listed by kind, and marked when it is taken back', () =>
  withRollback(async (db) => {
    const run = (fileName: string) => startImportRun(db, { kind: 'people', fileName, actorId: null, counts: { created: 2 } }, now);
    const [first, second] = [await run('a.csv'), await run('b.csv')];
    await startImportRun(db, { kind: 'framework', fileName: 'c.csv', actorId: null, counts: {} }, now);
    const changes: ImportChange[] = [
      { table: 'person', rowId, kind: 'insert', field: '', before: null, after: { jobs: [{ value: 'O\'Brien \\ "x"' }] } },
      { table: 'person', rowId, kind: 'update', field: 'location', before: 'Leeds', after: null },
    ];
    await recordImportChanges(db, second, changes);
    expect(await listImportChanges(db, second)).toEqual(changes);
    expect(await listImportChanges(db, first)).toEqual([]);
    expect((await listImportRuns(db, { kind: 'people', limit: 5 })).map((one) => one.fileName)).toEqual(['b.csv', 'a.csv']);
    expect(await listImportRuns(db, { kind: 'people', limit: 5, beforeId: second })).toMatchObject([{ id: first, counts: { created: 2 } }]);
    await markImportUndone(db, first, now);
    expect(await findImportRun(db, first)).toMatchObject({ undoneAt: now });
    expect(await findImportRun(db, rowId)).toBeUndefined();
  }));
