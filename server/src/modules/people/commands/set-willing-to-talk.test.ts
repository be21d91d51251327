import { expect, test } from 'vitest';
import { asPeoplePartner, asPerson } from '#test/actors.ts';
import { aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { setWillingToTalk } from './set-willing-to-talk.ts';

test('everybody says for themselves whether they may be asked, and nobody for another', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const me = await aPerson(db);
    await setWillingToTalk(app.caller(asPerson(me)), { personId: 'me', willingToTalk: true });
    const stored = await db.selectFrom('person').select('willing_to_talk').where('id', '=', me).executeTakeFirst();
    expect(stored).toEqual({ willing_to_talk: true });
    for (const actor of [asPeoplePartner(), asPerson(await aPerson(db))]) {
      const attempt = setWillingToTalk(app.caller(actor), { personId: me, willingToTalk: false });
      await expect(attempt).rejects.toMatchObject({ kind: 'not_found' });
    }
    await expect(setWillingToTalk(app.caller(asPeoplePartner()), { personId: 'me', willingToTalk: true })).rejects.toMatchObject({
      kind: 'not_found',
    });
  }));
