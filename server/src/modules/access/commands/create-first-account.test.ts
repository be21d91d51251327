import { describe, expect, test } from 'vitest';
import { issueFirstRunCode } from '#platform/first-run-code.ts';
import { asNobody } from '#test/actors.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { createFirstAccount } from './create-first-account.ts';

const dan = { email: 'dan@brightwater.example', name: 'Dan Example', password: 'slow green river stone' };

describe('createFirstAccount', () => {
  test('from elsewhere needs the code printed last', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const elsewhere = (code?: string) =>
        createFirstAccount(app.caller(asNobody), { ...dan, fromThisMachine: false, ...(code && { code }) });
      const old = await issueFirstRunCode(db, testNow);
      const code = await issueFirstRunCode(db, testNow);
      expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
      for (const wrong of [undefined, '', old]) await expect(elsewhere(wrong)).rejects.toMatchObject({ code: 'first_run_code_wrong' });
      expect(await db.selectFrom('account').select('id').execute()).toEqual([]);
      await elsewhere(` ${code.toLowerCase().replaceAll('-', ' ')}`);
    }));

  test('without a code printed nobody gets in from elsewhere', () =>
    withRollback(async (db) => {
      const run = createFirstAccount(createTestApp(db).caller(asNobody), { ...dan, code: '', fromThisMachine: false });
      await expect(run).rejects.toMatchObject({ code: 'first_run_code_wrong' });
    }));

  test('says which part of the input cannot be taken', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const create = (changes: object) => createFirstAccount(app.caller(asNobody), { ...dan, ...changes, fromThisMachine: true });
      await expect(create({ email: 'dan' })).rejects.toMatchObject({ faults: [{ pointer: '/email' }] });
      await expect(create({ password: 'short' })).rejects.toMatchObject({ faults: [{ pointer: '/password', code: 'too_short' }] });
      await expect(create({ name: ' ' })).rejects.toMatchObject({ faults: [{ pointer: '/name' }] });
    }));

  test('of two at once one sets up', () =>
    withOwnDatabase(async ({ db }) => {
      const app = createTestApp(db);
      const both = await Promise.allSettled(
        ['a', 'b'].map((who) =>
          createFirstAccount(app.caller(asNobody), { ...dan, email: `${who}@brightwater.example`, fromThisMachine: true }),
        ),
      );
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await db.selectFrom('account').select('id').execute()).toHaveLength(1);
    }));
});
