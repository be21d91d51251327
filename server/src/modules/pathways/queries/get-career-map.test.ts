import { describe, expect, test } from 'vitest';
import { asAdmin, asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aJob, aPerson } from '#test/builders/person.ts';
import { aCrew, type Crew, withCrew } from '#test/crew.ts';

const rolesOf = async (crew: Crew) => {
  const map = await crew.app.client(asPerson(crew.engineer)).pathways.getCareerMap({ params: { personId: 'me' } });
  return { map, role: (slug: string) => map.roles.find((one) => one.slug === slug) };
};

describe('the career map', () => {
  test('counts what the person shows of each role, as the sample sheet has it for Amara', () =>
    withCrew(async (db) => {
      const { map, role } = await rolesOf(await aCrew(db));
      const shown = [
        'software-engineer',
        'senior-engineer',
        'staff-engineer',
        'principal-engineer',
        'team-lead',
        'engineering-manager',
        'director-of-engineering',
      ];
      expect(shown.map((slug) => [role(slug)?.shown, role(slug)?.asked])).toEqual([
        [6, 6],
        [4, 6],
        [2, 6],
        [1, 6],
        [3, 6],
        [1, 6],
        [0, 6],
      ]);
      expect(role('senior-engineer')?.stepsLeft).toBe(2);
      expect(role('team-lead')?.stepsLeft).toBe(3);
      expect(map.hereId).toBe(role('software-engineer')?.id);
    }));

  test('says how far every role is', () =>
    withCrew(async (db) => {
      const { role } = await rolesOf(await aCrew(db));
      expect(
        ['software-engineer', 'senior-engineer', 'team-lead', 'staff-engineer', 'junior-developer'].map((slug) => role(slug)?.movesAway),
      ).toEqual([0, 1, 1, 2, null]);
    }));

  test('a shared beginning stands on both tracks', () =>
    withCrew(async (db) => {
      const { role } = await rolesOf(await aCrew(db));
      expect(role('junior-developer')?.trackNames).toEqual(['Individual', 'Management']);
      expect(role('senior-engineer')?.trackNames).toEqual(['Individual']);
    }));

  test.each([
    [4, null],
    [5, 5],
  ])('a move that %i people made shows %s', (movers, people) =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      for (let i = 0; i < movers; i += 1) {
        const personId = await aPerson(db, { name: `Mover ${i}` });
        await aJob(db, { personId, from: '2022-01-01', to: '2024-01-01', profileId: crew.profile('software-engineer') });
        await aJob(db, { personId, from: '2024-01-01', profileId: crew.profile('senior-engineer') });
      }
      const { map } = await rolesOf(crew);
      const move = map.moves.find(
        (one) => one.fromId === crew.profile('software-engineer') && one.toId === crew.profile('senior-engineer'),
      );
      expect([move?.people, move?.months]).toEqual([people, people === null ? null : { from: 24, to: 24 }]);
    }),
  );

  test('switches both ways are counted together', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const [senior, lead] = [crew.profile('senior-engineer'), crew.profile('team-lead')];
      for (const [first, then] of [
        [senior, lead],
        [senior, lead],
        [senior, lead],
        [lead, senior],
        [lead, senior],
      ] as const) {
        const personId = await aPerson(db);
        await aJob(db, { personId, from: '2022-01-01', to: '2024-01-01', profileId: first });
        await aJob(db, { personId, from: '2024-01-01', profileId: then });
      }
      const { map } = await rolesOf(crew);
      expect(
        map.moves.find((one) => one.kind === 'lateral' && [one.fromId, one.toId].includes(senior) && [one.fromId, one.toId].includes(lead))
          ?.people,
      ).toBe(5);
    }));

  test('is the person’s own: manager, people partner and admin are answered as for nobody', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const answers = [];
      for (const actor of [asPerson(crew.manager), asPerson(crew.stranger), asPeoplePartner(crew.above), asAdmin(crew.above)]) {
        const response = await crew.app.request(actor, `/api/v1/people/${crew.engineer}/career-map`);
        answers.push([response.status, await response.text()]);
      }
      const nobody = await crew.app.request(asPerson(crew.manager), '/api/v1/people/019aa000-0000-7000-8000-000000000000/career-map');
      expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify([404, await nobody.text()])]));
      expect((await crew.app.request(asNobody, `/api/v1/people/${crew.engineer}/career-map`)).status).toBe(401);
    }));

  test('leaves no trace of who explored: no audit row, no access record', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const before = await db.selectFrom('audit_entry').select('id').execute();
      await rolesOf(crew);
      const client = crew.app.client(asPerson(crew.engineer));
      await client.pathways.analyzeGap({ params: { personId: 'me', jobProfileId: crew.profile('staff-engineer') } });
      await client.pathways.compareRoles({ params: { fromId: crew.profile('senior-engineer'), toId: crew.profile('team-lead') } });
      expect(await db.selectFrom('audit_entry').select('id').execute()).toEqual(before);
      expect(await db.selectFrom('access_record').selectAll().execute()).toEqual([]);
      await client.pathways.setAspiration({ params: { personId: 'me' }, body: { jobProfileId: crew.profile('senior-engineer') } });
      const entry = await db
        .selectFrom('audit_entry')
        .selectAll()
        .where('action', '=', 'pathways.set_aspiration')
        .executeTakeFirstOrThrow();
      expect(entry).toMatchObject({ actor_id: null, subject_id: null, request_id: null });
    }));
});

describe('a gap', () => {
  test('puts the steps left first, with the words of both steps, and parts that add up', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const gap = await crew.app
        .client(asPerson(crew.engineer))
        .pathways.analyzeGap({ params: { personId: 'me', jobProfileId: crew.profile('senior-engineer') } });
      expect(gap.rows.map((row) => [row.competency.name, row.state])).toEqual([
        ['Strategic thinking', 'step'],
        ['Collaboration', 'step'],
        ['Technical skills', 'shown'],
        ['Delivery', 'shown'],
        ['AI and tools', 'beyond'],
        ['Coaching others', 'shown'],
      ]);
      expect(gap.rows[1]?.wording).not.toBe('');
      expect(gap.rows[1]?.heldWording).toMatch(/functions/);
      const sum = gap.readiness.parts.reduce((total, part) => total + part.contribution, 0);
      expect(sum).toBeCloseTo(gap.readiness.weighted, 12);
      expect(gap.readiness).toMatchObject({ met: 4, asked: 6, coverage: 1 });
    }));

  test('a manager sees a report’s current role, and a target only once it is shared', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const engineer = crew.app.client(asPerson(crew.engineer));
      const status = async (slug: string) =>
        (await crew.app.request(asPerson(crew.manager), `/api/v1/people/${crew.engineer}/gaps/${crew.profile(slug)}`)).status;
      expect(await status('software-engineer')).toBe(200);
      expect(await status('senior-engineer')).toBe(404);
      await engineer.pathways.setAspiration({ params: { personId: 'me' }, body: { jobProfileId: crew.profile('senior-engineer') } });
      expect(await status('senior-engineer')).toBe(404);
      await engineer.pathways.shareAspiration({ params: { personId: 'me' } });
      expect(await status('senior-engineer')).toBe(200);
      expect(await status('staff-engineer')).toBe(404);
      await engineer.pathways.unshareAspiration({ params: { personId: 'me' } });
      expect(await status('senior-engineer')).toBe(404);
      const looks = await db.selectFrom('access_record').select(['person_id', 'action']).execute();
      expect(looks).toHaveLength(2);
      expect(looks[0]?.person_id).toBe(crew.engineer);
      const sharings = await db.selectFrom('audit_entry').select('subject_id').where('action', '=', 'pathways.share_aspiration').execute();
      expect(sharings.map((entry) => entry.subject_id)).toEqual([crew.engineer, crew.engineer]);
    }));
});

describe('a target', () => {
  test('replaces the one before, which is shared no more', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const { pathways } = crew.app.client(asPerson(crew.engineer));
      const me = { personId: 'me' };
      await pathways.setAspiration({ params: me, body: { jobProfileId: crew.profile('senior-engineer') } });
      await pathways.shareAspiration({ params: me });
      const next = await pathways.setAspiration({ params: me, body: { jobProfileId: crew.profile('team-lead') } });
      expect(next).toMatchObject({ role: { title: 'Team Lead' }, sharedAt: null });
      await expect(
        crew.app.client(asPerson(crew.manager)).pathways.getAspiration({ params: { personId: crew.engineer } }),
      ).rejects.toMatchObject({ status: 404 });
      await pathways.clearAspiration({ params: me });
      expect(await pathways.getAspiration({ params: me })).toMatchObject({ role: null });
      await expect(pathways.shareAspiration({ params: me })).rejects.toMatchObject({ problem: { code: 'no_target' } });
    }));

  test('cannot be the role one is in, nor one that is not published', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const set = (jobProfileId: string) =>
        crew.app.client(asPerson(crew.engineer)).pathways.setAspiration({ params: { personId: 'me' }, body: { jobProfileId } });
      await expect(set(crew.profile('software-engineer'))).rejects.toMatchObject({ problem: { code: 'already_here' } });
      await expect(set('no-such-role')).rejects.toMatchObject({ problem: { code: 'role_not_live' } });
      expect(await db.selectFrom('aspiration').selectAll().execute()).toEqual([]);
    }));

  test('nobody chooses for somebody else', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const set = crew.app.client(asPerson(crew.manager)).pathways.setAspiration({
        params: { personId: crew.engineer },
        body: { jobProfileId: crew.profile('senior-engineer') },
      });
      await expect(set).rejects.toMatchObject({ status: 404 });
    }));
});

test('next roles come nearest first with their reasons', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const { items } = await crew.app.client(asPerson(crew.engineer)).pathways.suggestNextRoles({ params: { personId: 'me' } });
    expect(items.map((item) => item.role.title)).toEqual(['Senior Engineer', 'Team Lead']);
    expect(items[0]?.reasons).toContainEqual({ code: 'shows', shown: 4, asked: 6 });
  }));

test('asking for a chat needs somebody who made the move and is open to it, once in two weeks', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const mover = async (willingToTalk: boolean) => {
      const personId = await aPerson(db, { name: 'Leila Example', willingToTalk });
      await aJob(db, { personId, from: '2022-01-01', to: '2024-01-01', profileId: crew.profile('software-engineer') });
      await aJob(db, { personId, from: '2024-01-01', profileId: crew.profile('senior-engineer') });
      return personId;
    };
    const [open, closed] = [await mover(true), await mover(false)];
    const ask = (toPersonId: string) =>
      crew.app.client(asPerson(crew.engineer)).pathways.askForChat({ body: { toPersonId, jobProfileId: crew.profile('senior-engineer') } });
    await expect(ask(closed)).rejects.toMatchObject({ problem: { code: 'not_open_to_chats' } });
    await ask(open);
    await expect(ask(open)).rejects.toMatchObject({ problem: { code: 'asked_already' } });
    expect(crew.app.announced.map((event) => event.name)).toContain('chat.asked');
    const gap = await crew.app
      .client(asPerson(crew.engineer))
      .pathways.analyzeGap({ params: { personId: 'me', jobProfileId: crew.profile('senior-engineer') } });
    expect(gap.willingToTalk.map((person) => person.id)).toEqual([open]);
  }));
