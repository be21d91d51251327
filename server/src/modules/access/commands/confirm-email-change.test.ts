import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asNobody, asOperator } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aSession } from '#test/rights/rights-world.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { askEmailChange } from './ask-email-change.ts';
import { confirmEmailChange } from './confirm-email-change.ts';
import { disableAccount } from './disable-account.ts';

/** An account whose owner has just signed in. */
async function anOwner(db: Db): Promise<{ accountId: string; email: string; actor: Actor }> {
  const { accountId, email } = await anAccount(db);
  return { accountId, email, actor: { kind: 'person', sessionId: await aSession(db, accountId), accountId, personId: null, grants: [] } };
}

const mails = async (db: Db) => await db.selectFrom('mail_message').select(['recipient', 'body_text']).orderBy('id').execute();

async function mailedToken(db: Db, to: string): Promise<string> {
  const mail = (await mails(db)).findLast(({ recipient }) => recipient === to);
  return /confirm-email#(\S+)/.exec(mail?.body_text ?? '')?.[1] ?? '';
}

const emails = async (db: Db, accountId: string) => [
  (await db.selectFrom('account').select('email').where('id', '=', accountId).executeTakeFirstOrThrow()).email,
  (await db.selectFrom('auth.user').select('email').where('id', '=', accountId).executeTakeFirstOrThrow()).email,
];

describe('another address', () => {
  test('is taken by the link that was mailed there, once; the one before is told twice', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { accountId, email, actor } = await anOwner(db);
      await askEmailChange(app.caller(actor), { email: 'New.Name@brightwater.example' });
      expect(await emails(db, accountId)).toEqual([email, email]);
      expect((await mails(db)).map(({ recipient }) => recipient)).toEqual(['new.name@brightwater.example', email]);
      const token = await mailedToken(db, 'new.name@brightwater.example');
      await confirmEmailChange(app.caller(asNobody), { token });
      expect(await emails(db, accountId)).toEqual(['new.name@brightwater.example', 'new.name@brightwater.example']);
      expect((await mails(db)).at(-1)).toMatchObject({ recipient: email, body_text: expect.stringContaining('was changed') });
      await expect(confirmEmailChange(app.caller(asNobody), { token })).rejects.toMatchObject({ kind: 'not_found' });
    }));

  test('is refused where it is one’s own, somebody’s, no address, or one signed in long ago', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { email, actor } = await anOwner(db);
      const other = await anOwner(db);
      const ask = (wanted: string, as = actor) => askEmailChange(app.caller(as), { email: wanted });
      await expect(ask(email.toUpperCase())).rejects.toMatchObject({ code: 'nothing_changed' });
      await expect(ask(other.email)).rejects.toMatchObject({ code: 'account_exists' });
      await expect(ask('not an address')).rejects.toMatchObject({ kind: 'invalid' });
      await expect(ask('x@brightwater.example', asOperator)).rejects.toMatchObject({ kind: 'forbidden' });
      await db
        .updateTable('auth.session')
        .set({ createdAt: new Date(Date.now() - 2 * 3_600_000) })
        .execute();
      await expect(ask('x@brightwater.example')).rejects.toMatchObject({ code: 'session_not_fresh' });
      expect(await mails(db)).toEqual([]);
    }));

  test('is not taken by an older link, after a day, by a switched-off account, or where it belongs to somebody by then', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { accountId, email, actor } = await anOwner(db);
      const ask = async (wanted: string) => {
        await askEmailChange(app.caller(actor), { email: wanted });
        return await mailedToken(db, wanted);
      };
      const confirm = (token: string) => confirmEmailChange(app.caller(asNobody), { token });
      const older = await ask('first@brightwater.example');
      const newer = await ask('second@brightwater.example');
      await expect(confirm(older)).rejects.toMatchObject({ kind: 'not_found' });
      await anAccount(db, { email: 'second@brightwater.example' });
      await expect(confirm(newer)).rejects.toMatchObject({ code: 'account_exists' });
      const late = await ask('third@brightwater.example');
      await db
        .updateTable('auth.verification')
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .execute();
      await expect(confirm(late)).rejects.toMatchObject({ kind: 'not_found' });
      const last = await ask('fourth@brightwater.example');
      await disableAccount(app.caller(asOperator), { accountId });
      await expect(confirm(last)).rejects.toMatchObject({ kind: 'not_found' });
      expect(await emails(db, accountId)).toEqual([email, email]);
    }));
});
