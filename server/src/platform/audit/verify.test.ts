import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database/connect.ts';
import { asOperator } from '#test/actors.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { recordAudit } from './record.ts';
import { sealPending } from './seal.ts';
import { verifyAudit } from './verify.ts';

const write = async (db: Db, count: number) => {
  const caller = createTestApp(db).caller(asOperator);
  for (let i = 0; i < count; i += 1) {
    await recordAudit(caller, `test.${i}`, {
      subject: { kind: 'thing', id: uuidv7(testNow.getTime()), fields: ['a', 'b'] },
      exploring: false,
    });
  }
};

test('entries wait, are sealed in order, and the chain holds', () =>
  withRollback(async (db) => {
    await write(db, 5);
    expect(await verifyAudit(db)).toEqual({ entries: 5, sealed: 0, waiting: 5, brokenAt: null });
    expect(await sealPending(db)).toBe(5);
    await write(db, 2);
    expect(await verifyAudit(db)).toEqual({ entries: 7, sealed: 5, waiting: 2, brokenAt: null });
    expect(await sealPending(db)).toBe(2);
    const heard: [number, number][] = [];
    expect(await verifyAudit(db, (links, total) => heard.push([links, total]))).toEqual({
      entries: 7,
      sealed: 7,
      waiting: 0,
      brokenAt: null,
    });
    expect(heard).toEqual([[7, 7]]);
    expect(await sealPending(db)).toBe(0);
  }));

test('an exploring action names nobody and nothing', () =>
  withRollback(async (db) => {
    const caller = createTestApp(db).caller({ ...asOperator });
    await recordAudit(caller, 'test.explore', { subject: { kind: 'person', id: uuidv7(0) }, exploring: true });
    const entry = await db.selectFrom('audit_entry').selectAll().executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ actor_id: null, subject_kind: null, subject_id: null, request_id: null });
  }));

test.each([
  ['update audit_entry set action = $$x$$'],
  ['delete from audit_entry'],
  ['truncate audit_entry cascade'],
  ['update audit_seal set seq = seq + 1'],
  ['delete from audit_seal'],
])('the database refuses: %s', (statement) =>
  withOwnDatabase(async ({ db }) => {
    await write(db, 1);
    await sealPending(db);
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/);
  }),
);

const forge = (db: Db, statement: string) =>
  db.transaction().execute(async (trx) => {
    for (const table of ['audit_entry', 'audit_seal']) await sql.raw(`alter table ${table} disable trigger user`).execute(trx);
    await sql.raw(statement).execute(trx);
    for (const table of ['audit_entry', 'audit_seal']) await sql.raw(`alter table ${table} enable trigger user`).execute(trx);
  });

test.each([
  ['a changed entry', "update audit_entry set action = 'forged' where action = 'test.2'", 3, /changed/],
  ['a removed link', 'delete from audit_seal where seq = 2', 3, /missing/],
  ['swapped entries', 'update audit_seal set hash = (select hash from audit_seal where seq = 1) where seq = 4', 4, /changed/],
])('an owner who switches the guard off is found out: %s', (_name, statement, seq, problem) =>
  withOwnDatabase(async ({ db }) => {
    await write(db, 5);
    await sealPending(db);
    await forge(db, statement);
    const found = await verifyAudit(db);
    expect(found.brokenAt).toMatchObject({ seq, problem: expect.stringMatching(problem) });
  }),
);

test('an entry slipped in beside the chain is found out', () =>
  withOwnDatabase(async ({ db }) => {
    await write(db, 2);
    await sealPending(db);
    await write(db, 1);
    await sql`delete from audit_unsealed`.execute(db);
    expect((await verifyAudit(db)).brokenAt).toMatchObject({ problem: '1 entries stand outside the chain' });
  }));

test('many sealers at once make one chain', () =>
  withOwnDatabase(async ({ db }) => {
    await write(db, 40);
    const sealed = await Promise.all(Array.from({ length: 6 }, () => sealPending(db)));
    expect(sealed.reduce((a, b) => a + b, 0)).toBe(40);
    expect(await verifyAudit(db)).toEqual({ entries: 40, sealed: 40, waiting: 0, brokenAt: null });
  }));
