import { expect, test } from 'vitest';
import { asAdmin, asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getOrganisation } from '../queries/get-organisation.ts';
import { changeOrganisation } from './change-organisation.ts';

test('admins settle what is named; everybody signed in reads it', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    await changeOrganisation(app.caller(asAdmin()), { name: 'Brightwater', currency: 'EUR', timeZone: 'Europe/Berlin' });
    await changeOrganisation(app.caller(asAdmin()), { smallestGroup: 7 });
    expect(await getOrganisation(app.caller(asPerson(null)), {})).toEqual({
      name: 'Brightwater',
      locale: 'en-GB',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      smallestGroup: 7,
    });
  }));

test('refuses others, and values that would not do', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    await expect(changeOrganisation(app.caller(asPeoplePartner()), { smallestGroup: 6 })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getOrganisation(app.caller(asNobody), {})).rejects.toMatchObject({ code: 'sign_in_required' });
    for (const wrong of [{ smallestGroup: 4 }, { currency: 'euro' }, { timeZone: 'Berlin' }, { name: '' }]) {
      await expect(changeOrganisation(app.caller(asAdmin()), wrong)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([]);
  }));
