import { expect, test } from 'vitest';
import { asPeoplePartner, asPerson } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { linkAccountToPerson } from './link-account-to-person.ts';

test('an account belongs to one person, and a person to one account', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const { actor, accountId } = await anAccount(db, { roles: ['admin'] });
    const admin = app.caller(actor);
    const other = await anAccount(db);
    const personId = await aPerson(db, { name: 'Dan Example', title: 'Head of systems' });
    const link = (id: string, to: string | null) => linkAccountToPerson(admin, { accountId: id, personId: to });
    await link(accountId, personId);
    expect(await (await app.request(asPerson(personId, { accountId, roles: ['admin'] }), '/api/v1/session')).json()).toMatchObject({
      person: { id: personId, displayName: 'Dan Example', jobTitle: 'Head of systems' },
      spaces: ['me', 'admin'],
    });
    await expect(link(other.accountId, personId)).rejects.toMatchObject({ code: 'person_has_account' });
    await expect(link(other.accountId, other.accountId)).rejects.toMatchObject({ code: 'person_unknown' });
    await link(accountId, null);
    await link(other.accountId, personId);
    await expect(linkAccountToPerson(app.caller(asPeoplePartner()), { accountId, personId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(link('0195d3a0-0000-7000-8000-000000000001', null)).rejects.toMatchObject({ code: 'not_found' });
  }));
