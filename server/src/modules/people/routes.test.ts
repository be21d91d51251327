import { expect, test } from 'vitest';
import { asAdmin, asPeoplePartner, asPerson } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';

test('people are asked for by id, handle and "me"', () =>
  withRollback(async (db) => {
    const managerId = await aPerson(db, { name: 'Ines' });
    const id = await aPerson(db, { name: 'Sam', managerId, title: 'Engineer' });
    const app = createTestApp(db);
    const client = app.client(asPerson(managerId));
    const sam = await client.people.getPerson({ params: { personId: `p-${id}` } });
    expect(sam).toMatchObject({
      id,
      jobSince: '2024-01-01',
      reports: 0,
      relation: { manager: true },
      can: { seeHistory: true, seeRecord: false },
    });
    expect(await client.people.getPerson({ params: { personId: 'me' } })).toMatchObject({ displayName: 'Ines', reports: 1 });
    expect(await client.people.listReports({ params: { personId: 'me' } })).toMatchObject({ items: [{ id }], nextCursor: null });
    const stranger = await app.client(asPerson(await aPerson(db))).people.getPerson({ params: { personId: id } });
    expect(stranger).toMatchObject({ jobTitle: 'Engineer', jobSince: null, can: { seeHistory: false } });
  }));

test('a record has a tag, and a change of it names the one that was read', () =>
  withRollback(async (db) => {
    const id = await aPerson(db, { name: 'Sam' });
    const app = createTestApp(db);
    const path = `/api/v1/people/${id}/record`;
    const read = await app.request(asPeoplePartner(), path);
    expect(read.headers.get('etag')).toBe('"1"');
    const change = (headers: Record<string, string>) =>
      app.request(asPeoplePartner(), path, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ location: 'Leeds' }),
      });
    expect((await change({})).status).toBe(428);
    expect((await change({ 'if-match': '"1"' })).status).toBe(200);
    expect((await change({ 'if-match': '"1"' })).status).toBe(412);
  }));

test('whoever may never is told so; whoever may not here learns nothing', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const id = await aPerson(db);
    const absent = '019aa000-0000-7000-8000-00000000ffff';
    const read = async (who: Parameters<typeof app.request>[0], personId: string) => {
      const response = await app.request(who, `/api/v1/people/${personId}/record`);
      const { requestId: _its, ...problem } = await response.json();
      return [response.status, problem];
    };
    const stranger = asPerson(await aPerson(db));
    expect(await read(stranger, id)).toEqual(await read(stranger, absent));
    expect((await read(stranger, id))[0]).toBe(404);
    const add = await app.request(stranger, '/api/v1/people', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ displayName: 'New' }),
    });
    expect(add.status).toBe(403);
    const client = app.client(asAdmin());
    const made = await client.people.addPerson({ body: { displayName: 'New' } });
    const team = await client.people.defineTeam({ body: { name: 'Search' } });
    await client.people.moveToTeam({ params: { personId: made.id }, body: { teamId: team.id } });
    expect(await client.people.listPeople({ query: { teamId: team.id } })).toMatchObject({ items: [{ displayName: 'New' }] });
  }));

test('the session names the person, and opens the team to those who have reports', () =>
  withRollback(async (db) => {
    const managerId = await aPerson(db, { name: 'Ines', title: 'Lead' });
    const id = await aPerson(db, { name: 'Sam', managerId });
    const lead = await anAccount(db, { personId: managerId });
    const report = await anAccount(db, { personId: id });
    const app = createTestApp(db);
    const session = (actor: Parameters<typeof app.client>[0]) => app.client(actor).access.getSession({});
    expect(await session(lead.actor)).toMatchObject({ person: { displayName: 'Ines', jobTitle: 'Lead' }, spaces: ['me', 'team'] });
    expect(await session(report.actor)).toMatchObject({ person: { managerName: 'Ines' }, spaces: ['me'] });
  }));
