import { describe, expect, test } from 'vitest';
import { asExecutive, asPeoplePartner } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { getAccessOverview } from '../queries/get-access-overview.ts';
import { getSignedInAccount } from '../queries/get-signed-in-account.ts';
import { listAccounts } from '../queries/list-accounts.ts';
import { disableAccount } from './disable-account.ts';
import { enableAccount } from './enable-account.ts';
import { grantAccessRole } from './grant-access-role.ts';
import { revokeAccessRole } from './revoke-access-role.ts';

const waymark = { kind: 'job', name: 'test' } as const;
const nobody = '0195d3a0-0000-7000-8000-000000000001';

describe('grantAccessRole', () => {
  test('gives a people partner chosen teams, then everyone, until a day', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const admin = app.caller((await anAccount(db, { roles: ['admin'] })).actor);
      const { accountId } = await anAccount(db);
      const grant = { accountId, accessRole: 'people_partner' as const };
      const teamId = await aTeam(db, {});
      const held = async () => (await getSignedInAccount(app.caller(waymark), { accountId }))?.grants;
      await grantAccessRole(admin, { ...grant, scope: { everyone: false, teamIds: [teamId, teamId] } });
      expect(await held()).toEqual([{ role: 'people_partner', everyone: false, teamIds: [teamId] }]);
      await grantAccessRole(admin, { ...grant, scope: { endsOn: '2026-12-01' } });
      expect(await held()).toEqual([{ role: 'people_partner', everyone: true, teamIds: [] }]);
      app.setNow(new Date('2026-11-30T23:59:00Z'));
      expect(await held()).toHaveLength(1);
      app.setNow(new Date('2026-12-01T00:00:00Z'));
      expect(await held()).toEqual([]);
    }));

  test('refuses teams for other roles, no team at all, and an end that is past', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const admin = app.caller((await anAccount(db, { roles: ['admin'] })).actor);
      const { accountId } = await anAccount(db);
      const grant = (accessRole: 'executive' | 'people_partner', scope: object) => grantAccessRole(admin, { accountId, accessRole, scope });
      await expect(grant('executive', { everyone: false, teamIds: [nobody] })).rejects.toMatchObject({ code: 'scope_not_possible' });
      await expect(grant('people_partner', { everyone: false })).rejects.toMatchObject({ faults: [{ pointer: '/scope/teamIds' }] });
      await expect(grant('executive', { endsOn: '2026-11-22' })).rejects.toMatchObject({ code: 'end_in_the_past' });
      expect(await getSignedInAccount(app.caller(waymark), { accountId })).toMatchObject({ grants: [] });
    }));

  test('refuses a team that there is not, and keeps what was held; a team that goes leaves the others', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const admin = app.caller((await anAccount(db, { roles: ['admin'] })).actor);
      const { accountId } = await anAccount(db);
      const teams = [await aTeam(db, { name: 'One' }), await aTeam(db, { name: 'Two' })];
      const grant = (teamIds: string[]) =>
        grantAccessRole(admin, { accountId, accessRole: 'people_partner', scope: { everyone: false, teamIds } });
      const held = async () => (await getSignedInAccount(app.caller(waymark), { accountId }))?.grants;
      await grant(teams);
      await expect(grant([teams[0] ?? '', nobody])).rejects.toMatchObject({
        kind: 'invalid',
        faults: [{ pointer: '/teamIds/1', code: 'team_unknown' }],
      });
      expect(await held()).toMatchObject([{ teamIds: teams }]);
      for (const left of [teams.slice(1), []]) {
        await db
          .deleteFrom('team')
          .where('id', '=', teams[1 - left.length] ?? '')
          .execute();
        expect(await held()).toEqual([{ role: 'people_partner', everyone: false, teamIds: left }]);
      }
    }));

  test('is for admins, and for accounts that exist', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { actor, accountId } = await anAccount(db, { roles: ['admin'] });
      const scope = {};
      for (const other of [asPeoplePartner(), asExecutive()]) {
        await expect(grantAccessRole(app.caller(other), { accountId, accessRole: 'executive', scope })).rejects.toMatchObject({
          code: 'forbidden',
        });
      }
      await expect(grantAccessRole(app.caller(actor), { accountId: nobody, accessRole: 'executive', scope })).rejects.toMatchObject({
        code: 'not_found',
      });
    }));
});

describe('the last admin', () => {
  test('keeps the role and the account, also against an end', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { actor, accountId } = await anAccount(db, { roles: ['admin', 'executive'] });
      const admin = app.caller(actor);
      const last = { code: 'last_admin' };
      await expect(revokeAccessRole(admin, { accountId, accessRole: 'admin' })).rejects.toMatchObject(last);
      await expect(disableAccount(admin, { accountId })).rejects.toMatchObject(last);
      await expect(grantAccessRole(admin, { accountId, accessRole: 'admin', scope: { endsOn: '2027-01-01' } })).rejects.toMatchObject(last);
      await revokeAccessRole(admin, { accountId, accessRole: 'executive' });
      const second = await anAccount(db, { roles: ['admin'] });
      await disableAccount(admin, { accountId: second.accountId });
      await expect(revokeAccessRole(admin, { accountId, accessRole: 'admin' })).rejects.toMatchObject(last);
      await enableAccount(admin, { accountId: second.accountId });
      await revokeAccessRole(admin, { accountId, accessRole: 'admin' });
      expect(await getAccessOverview(app.caller(second.actor), {})).toMatchObject({
        accounts: 2,
        disabled: 0,
        holders: [{ role: 'admin', count: 1, withoutSecondFactor: 1 }, { role: 'people_partner', count: 0 }, {}, {}],
      });
    }));

  test('is left when two take it from each other at once', () =>
    withOwnDatabase(async ({ db }) => {
      const app = createTestApp(db);
      const [one, two] = [await anAccount(db, { roles: ['admin'] }), await anAccount(db, { roles: ['admin'] })];
      const both = await Promise.allSettled([
        revokeAccessRole(app.caller(one.actor), { accountId: two.accountId, accessRole: 'admin' }),
        revokeAccessRole(app.caller(two.actor), { accountId: one.accountId, accessRole: 'admin' }),
      ]);
      expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
      expect(await db.selectFrom('access_grant').select('id').execute()).toHaveLength(1);
    }));
});

describe('listAccounts', () => {
  test('pages by address, finds by a part of it and by role, and says what may be done', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const admin = app.caller((await anAccount(db, { email: 'dan@brightwater.example', roles: ['admin'] })).actor);
      await anAccount(db, { email: 'amara@brightwater.example' });
      await anAccount(db, { email: 'a_b@brightwater.example', roles: ['executive'] });
      const emails = (page: { items: { email: string }[] }) => page.items.map((account) => account.email.split('@')[0]);
      const first = await listAccounts(admin, { limit: 2 });
      expect(emails(first)).toEqual(['a_b', 'amara']);
      const second = await listAccounts(admin, { limit: 2, cursor: first.nextCursor ?? '' });
      expect(emails(second)).toEqual(['dan']);
      expect(second.items[0]).toMatchObject({ accessRoles: [{ role: 'admin', everyone: true }], can: { disable: true, enable: false } });
      expect(emails(await listAccounts(admin, { search: 'A_' }))).toEqual(['a_b']);
      expect(emails(await listAccounts(admin, { accessRole: 'executive' }))).toEqual(['a_b']);
    }));

  test('says since when an account is off and why, until it is on again', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const admin = app.caller((await anAccount(db, { email: 'dan@brightwater.example', roles: ['admin'] })).actor);
      const off = async (because?: 'left') => {
        const { accountId, email } = await anAccount(db);
        await disableAccount(admin, { accountId, ...(because && { because }) });
        return { accountId, email };
      };
      const [leaver, other] = [await off('left'), await off()];
      const told = async ({ email }: { email: string }) => (await listAccounts(admin, { search: email })).items[0];
      const disabledAt = '2026-11-22T09:40:00.000Z';
      expect(await told(leaver)).toMatchObject({ disabled: true, disabledAt, disabledBecause: 'left', can: { enable: true } });
      expect(await told(other)).toMatchObject({ disabled: true, disabledAt, disabledBecause: 'by_admin' });
      await disableAccount(admin, { accountId: leaver.accountId });
      expect(await told(leaver)).toMatchObject({ disabledBecause: 'left' });
      await enableAccount(admin, { accountId: leaver.accountId });
      expect(await told(leaver)).toMatchObject({ disabled: false, disabledAt: null, disabledBecause: null });
    }));
});
