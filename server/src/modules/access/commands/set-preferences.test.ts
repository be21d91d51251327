import { expect, test } from 'vitest';
import { asNobody } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { setPreferences } from './set-preferences.ts';

test('changes what is named, forgets what is null, keeps the rest', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const me = app.caller((await anAccount(db)).actor);
    await setPreferences(me, { locale: 'de-AT', preferences: { theme: 'dark', density: 'compact' } });
    expect(await setPreferences(me, { preferences: { theme: null, 'map.labels': true } })).toMatchObject({
      locale: 'de-AT',
      preferences: { density: 'compact', 'map.labels': true },
    });
  }));

test('refuses odd names and locales, too many of them, and nobody', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const me = app.caller((await anAccount(db)).actor);
    const many = Object.fromEntries(Array.from({ length: 61 }, (_each, n) => [`choice${n}`, n]));
    await expect(setPreferences(me, { preferences: many })).rejects.toMatchObject({ code: 'too_many_preferences' });
    await expect(setPreferences(me, { locale: 'english please' })).rejects.toMatchObject({ faults: [{ pointer: '/locale' }] });
    await expect(setPreferences(me, { preferences: { 'not this': 1 } })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(setPreferences(app.caller(asNobody), {})).rejects.toMatchObject({ code: 'sign_in_required' });
  }));
