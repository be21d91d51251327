import { describe, expect, test } from 'vitest';
import { asAdmin, asExecutive, asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { findInvitation } from '../queries/find-invitation.ts';
import { listInvitations } from '../queries/list-invitations.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { invitePerson } from './invite-person.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const email = 'amara@brightwater.example';
const answer = { name: 'Amara Example', password: 'slow green river stone' };
const tokenIn = (link: string) => link.split('#')[1] ?? '';

describe('invitePerson', () => {
  test('mails a link that makes an account of the invited person, with the access roles given along', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { actor } = await anAccount(db, { roles: ['admin'] });
      const personId = await aPerson(db, { name: 'Amara Example' });
      const invited = await invitePerson(app.caller(actor), {
        email: 'Amara@Brightwater.example',
        personId,
        accessRoles: ['people_partner'],
      });
      const mail = await db.selectFrom('mail_message').selectAll().executeTakeFirstOrThrow();
      expect(mail).toMatchObject({ recipient: email, state: 'queued' });
      expect(mail.body_text).toContain(invited.link);
      expect(app.announced.map((event) => event.name)).toEqual(['mail.queued']);

      const token = tokenIn(invited.link);
      expect(await findInvitation(app.caller(asNobody), { token })).toMatchObject({ email, shortestPassword: 12 });
      const { accountId } = await acceptInvitation(app.caller(asNobody), { token, ...answer });
      expect(await db.selectFrom('account').select(['email', 'person_id']).where('id', '=', accountId).execute()).toEqual([
        { email, person_id: personId },
      ]);
      expect(await db.selectFrom('access_grant').select('access_role').where('account_id', '=', accountId).execute()).toEqual([
        { access_role: 'people_partner' },
      ]);
    }));

  test('keeps the token as a hash, and out of the audit', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { link } = await invitePerson(app.caller(asAdmin()), { email });
      const stored = JSON.stringify([
        await db.selectFrom('invitation').selectAll().execute(),
        await db.selectFrom('audit_entry').selectAll().execute(),
      ]);
      expect(stored).not.toContain(tokenIn(link));
    }));

  test('a link works once, not after a week, not after it was taken back, not after a newer one', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const admin = app.caller(asAdmin());
      const accept = (link: string) => acceptInvitation(app.caller(asNobody), { token: tokenIn(link), ...answer });
      const nothing = { code: 'not_found' };

      const old = await invitePerson(admin, { email });
      const taken = await invitePerson(admin, { email });
      await expect(accept(old.link)).rejects.toMatchObject(nothing);
      await revokeInvitation(admin, { invitationId: taken.id });
      await expect(accept(taken.link)).rejects.toMatchObject(nothing);
      const late = await invitePerson(admin, { email });
      app.setNow(new Date('2026-11-29T09:40:01Z'));
      await expect(accept(late.link)).rejects.toMatchObject(nothing);
      expect((await listInvitations(admin, {})).items).toMatchObject([{ id: late.id, state: 'expired' }]);
      const good = await invitePerson(admin, { email });
      await accept(good.link);
      await expect(accept(good.link)).rejects.toMatchObject(nothing);
      expect((await listInvitations(admin, {})).items).toEqual([]);
    }));

  test('a weak password is refused and leaves the invitation open', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { link } = await invitePerson(app.caller(asAdmin()), { email });
      const token = tokenIn(link);
      const weak = { token, name: 'Amara Example', password: 'amaraexample2026' };
      await expect(acceptInvitation(app.caller(asNobody), weak)).rejects.toMatchObject({
        faults: [{ pointer: '/password', code: 'about_you' }],
      });
      await acceptInvitation(app.caller(asNobody), { token, ...answer });
    }));

  test('of two who accept at once one gets the account', () =>
    withOwnDatabase(async ({ db }) => {
      const app = createTestApp(db);
      const { link } = await invitePerson(app.caller(asAdmin()), { email });
      const both = await Promise.allSettled([1, 2].map(() => acceptInvitation(app.caller(asNobody), { token: tokenIn(link), ...answer })));
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await db.selectFrom('account').select('email').execute()).toEqual([{ email }]);
    }));

  test('refuses a person that there is not, and mails nothing', () =>
    withRollback(async (db) => {
      const admin = createTestApp(db).caller(asAdmin());
      const personId = '0195d3a0-0000-7000-8000-00000000dead';
      await expect(invitePerson(admin, { email, personId })).rejects.toMatchObject({ code: 'person_unknown' });
      expect(await db.selectFrom('mail_message').selectAll().execute()).toEqual([]);
    }));

  test('refuses whoever has an account already, and a person who has one', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const personId = await aPerson(db, { name: 'Amara Example' });
      await anAccount(db, { email, personId });
      const admin = app.caller(asAdmin());
      await expect(invitePerson(admin, { email: email.toUpperCase() })).rejects.toMatchObject({ code: 'account_exists' });
      await expect(invitePerson(admin, { email: 'other@brightwater.example', personId })).rejects.toMatchObject({
        code: 'person_has_account',
      });
      expect(await db.selectFrom('mail_message').selectAll().execute()).toEqual([]);
    }));

  test('people partners invite without access roles; others do not invite; nothing is written when refused', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await expect(invitePerson(app.caller(asPeoplePartner()), { email, accessRoles: ['admin'] })).rejects.toMatchObject({
        code: 'roles_need_admin',
      });
      await expect(invitePerson(app.caller(asExecutive()), { email })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(invitePerson(app.caller(asPerson(null)), { email })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(invitePerson(app.caller(asNobody), { email })).rejects.toMatchObject({ code: 'sign_in_required' });
      expect(await db.selectFrom('invitation').selectAll().execute()).toEqual([]);
      expect(app.announced).toEqual([]);
      await invitePerson(app.caller(asPeoplePartner()), { email });
    }));
});
