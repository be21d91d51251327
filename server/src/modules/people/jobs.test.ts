import { expect, test } from 'vitest';
import { disableAccount } from '#modules/access/commands/disable-account.ts';
import { enableAccount } from '#modules/access/commands/enable-account.ts';
import { createApiKey } from '#platform/identity/api-keys.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { asAdmin, asPeoplePartner, asPerson } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { rehirePerson } from './commands/rehire-person.ts';
import { endAccessOfLeavers } from './jobs.ts';
import { getPersonPage } from './queries/get-person-page.ts';
import { listLeavers } from './queries/list-leavers.ts';

const asJob = { kind: 'job', name: 'people.end_access_of_leavers' } as const;

test('those whose last day has passed are out; those whose last day is today, and the last admin, are not', () =>
  withRollback(async (db) => {
    const caller: Caller = createTestApp(db).caller(asJob);
    const accountOf = async (person: { leftOn?: string }, roles: 'admin'[] = []) => {
      const personId = await aPerson(db, person);
      return (await anAccount(db, { personId, roles })).accountId;
    };
    const gone = await accountOf({ leftOn: '2026-11-21' });
    const lastDay = await accountOf({ leftOn: '2026-11-22' });
    const staying = await accountOf({});
    const lastAdmin = await accountOf({ leftOn: '2026-11-01' }, ['admin']);
    await createApiKey(db, { accountId: gone, name: 'script', scopes: ['read'], days: 30 });
    await endAccessOfLeavers(caller);
    await endAccessOfLeavers(caller);
    const on = await db.selectFrom('account').select('id').where('disabled_at', 'is', null).execute();
    expect(on.map((account) => account.id).sort()).toEqual([lastDay, staying, lastAdmin].sort());
    expect(await db.selectFrom('auth.api_key').select('id').where('account_id', '=', gone).execute()).toEqual([]);
    const audited = await db.selectFrom('audit_entry').select(['action', 'subject_id', 'actor_kind']).execute();
    expect(audited).toEqual([{ action: 'access.disable_account', subject_id: gone, actor_kind: 'job' }]);
  }));

test('who is back stays out until somebody switches the account on, and those who keep the record are told', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const personId = await aPerson(db, { leftOn: '2026-11-21' });
    const { accountId } = await anAccount(db, { personId });
    await endAccessOfLeavers(app.caller(asJob));
    const offFor = async (actor: Actor) => (await getPersonPage(app.caller(actor), { person: personId })).accountOff;
    expect(await offFor(asAdmin())).toBeNull();
    await rehirePerson(app.caller(asPeoplePartner()), { personId, joinedOn: '2026-11-22' });
    await endAccessOfLeavers(app.caller(asJob));
    const off = { accountId, since: '2026-11-22T09:40:00.000Z' };
    expect([await offFor(asPeoplePartner()), await offFor(asAdmin()), await offFor(asPerson(null))]).toEqual([off, off, null]);
    await enableAccount(app.caller(asAdmin()), { accountId });
    await endAccessOfLeavers(app.caller(asJob));
    expect(await offFor(asAdmin())).toBeNull();
    await disableAccount(app.caller(asAdmin()), { accountId });
    expect(await offFor(asAdmin())).toBeNull();
  }));

test('nobody but Waymark itself lists who has left', () =>
  withRollback(async (db) => {
    const asked = listLeavers(createTestApp(db).caller(asPeoplePartner()), {});
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
  }));
