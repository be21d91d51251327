import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { type Actor, personOf } from '#platform/use-case/actor.ts';
import { asAdmin, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aPerson } from '#test/builders/person.ts';
import { aCrew, type Crew, withCrew } from '#test/crew.ts';
import { testNow } from '#test/test-app.ts';
import { withOwnDatabase } from '#test/test-database.ts';
import { getRound } from '../queries/get-round.ts';
import { startRound } from './start-round.ts';
import { submitAssessment } from './submit-assessment.ts';

const selfSteps: Record<string, number> = {
  'strategic-thinking': 3,
  collaboration: 3,
  'technical-skills': 3,
  delivery: 3,
  'ai-and-tools': 4,
  'coaching-others': 3,
};
const managerSteps = { ...selfSteps, 'strategic-thinking': 2, collaboration: 2 };

interface Talk {
  readonly crew: Crew;
  readonly roundId: string;
  readonly engineer: Actor;
  readonly manager: Actor;
  readonly view: (actor: Actor) => ReturnType<typeof getRound>;
  readonly rateAll: (actor: Actor, steps: Record<string, number>) => Promise<string>;
  readonly send: (actor: Actor) => Promise<unknown>;
}

async function aRound(db: Db): Promise<Talk> {
  const crew = await aCrew(db);
  const [engineer, manager] = [asPerson(crew.engineer), asPerson(crew.manager)];
  const { id: roundId } = await startRound(crew.app.caller(engineer), { personId: crew.engineer, dueOn: '2026-12-12' });
  const view = (actor: Actor) => getRound(crew.app.caller(actor), { roundId });
  const rateAll = async (actor: Actor, steps: Record<string, number>) => {
    const { mine } = await view(actor);
    for (const [slug, step] of Object.entries(steps)) {
      await crew.app.client(actor).assessments.saveRating({
        params: { assessmentId: mine.id, competencyId: crew.competency(slug) },
        body: { step, comment: `An example for ${slug}` },
      });
    }
    return mine.id;
  };
  const send = async (actor: Actor) => submitAssessment(crew.app.caller(actor), { assessmentId: (await view(actor)).mine.id });
  return { crew, roundId, engineer, manager, view, rateAll, send };
}

async function bothIn(db: Db): Promise<Talk> {
  const talk = await aRound(db);
  await talk.rateAll(talk.engineer, selfSteps);
  await talk.send(talk.engineer);
  await talk.rateAll(talk.manager, managerSteps);
  await talk.send(talk.manager);
  return talk;
}

describe('starting', () => {
  test('pins the live version, makes both sides, and says so', () =>
    withCrew(async (db) => {
      const { crew, view, engineer } = await aRound(db);
      expect(await view(engineer)).toMatchObject({
        frameworkVersionId: crew.content.versionId,
        versionNumber: 1,
        state: 'open',
        dueOn: '2026-12-12',
        self: { state: 'not_started', answered: 0 },
        assessor: { displayName: 'Tomas Example' },
      });
      expect(crew.app.announced.map((event) => event.name)).toContain('assessment.started');
    }));

  test.each(['stranger', 'above'] as const)('is not for %s', (who) =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      await expect(startRound(crew.app.caller(asPerson(crew[who])), { personId: crew.engineer })).rejects.toMatchObject({
        kind: 'not_found',
      });
      expect(await db.selectFrom('assessment_round').select('id').where('state', '=', 'open').execute()).toEqual([]);
    }),
  );

  test('is for the manager and a people partner too, one open round a role', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      await startRound(crew.app.caller(asPerson(crew.manager)), { personId: crew.engineer });
      const again = startRound(crew.app.caller(asPeoplePartner(crew.above)), { personId: crew.engineer });
      await expect(again).rejects.toMatchObject({ code: 'round_already_open' });
      await startRound(crew.app.caller(asPeoplePartner(crew.above)), {
        personId: crew.engineer,
        jobProfileId: crew.profile('senior-engineer'),
      });
    }));

  test('needs a role and an assessor', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const partner = crew.app.caller(asPeoplePartner(crew.above));
      const roleless = await aPerson(db, { managerId: crew.manager });
      await expect(startRound(partner, { personId: roleless })).rejects.toMatchObject({ code: 'no_role_yet' });
      await expect(startRound(partner, { personId: crew.stranger })).rejects.toMatchObject({ code: 'no_assessor' });
      await startRound(partner, { personId: crew.stranger, assessorId: crew.above });
    }));

  test('is not for somebody who has left, nor with an assessor who has', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const partner = crew.app.caller(asPeoplePartner(crew.above));
      const gone = await aPerson(db, { leftOn: '2026-11-01', managerId: crew.manager });
      const profile = { jobProfileId: crew.profile('senior-engineer') };
      await expect(startRound(partner, { personId: gone, ...profile })).rejects.toMatchObject({ code: 'has_left' });
      await expect(startRound(partner, { personId: crew.engineer, ...profile, assessorId: gone })).rejects.toMatchObject({
        code: 'no_assessor',
      });
    }));

  test('two at once make one round', () =>
    withOwnDatabase(async ({ db }) => {
      const crew = await aCrew(db);
      const start = () => startRound(crew.app.caller(asPerson(crew.engineer)), { personId: crew.engineer });
      const outcomes = await Promise.allSettled([start(), start(), start()]);
      expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    }));
});

describe('rating', () => {
  test('hides the required step until it is answered', () =>
    withCrew(async (db) => {
      const { crew, view, engineer } = await aRound(db);
      expect((await view(engineer)).expectations.map((one) => one.required)).toEqual([null, null, null, null, null, null]);
      const { mine } = await view(engineer);
      const saved = await crew.app.client(engineer).assessments.saveRating({
        params: { assessmentId: mine.id, competencyId: crew.competency('collaboration') },
        body: { step: 2, betweenTwo: true, comment: 'The pricing squad' },
      });
      expect(saved).toMatchObject({ required: 2, rating: { step: 2, betweenTwo: true } });
      const after = await view(engineer);
      expect(after.expectations.map((one) => one.required)).toEqual([null, 2, null, null, null, null]);
      expect(after.mine).toMatchObject({ state: 'draft', answered: 1, ratings: [{ comment: 'The pricing squad', betweenTwo: true }] });
    }));

  test('is each assessor’s own: the other side and strangers find nothing', () =>
    withCrew(async (db) => {
      const { crew, view, engineer, manager } = await aRound(db);
      const { mine } = await view(engineer);
      const params = { assessmentId: mine.id, competencyId: crew.competency('collaboration') };
      for (const actor of [manager, asPerson(crew.stranger), asPeoplePartner(crew.above), asAdmin(crew.above)]) {
        await expect(crew.app.client(actor).assessments.saveRating({ params, body: { step: 2 } })).rejects.toMatchObject({ status: 404 });
      }
      expect(await db.selectFrom('rating').selectAll().execute()).toEqual([]);
    }));

  test('shows the other side only whether it has begun or sent, not how far it is, until both are in', () =>
    withCrew(async (db) => {
      const { crew, view, engineer, manager, rateAll, send } = await aRound(db);
      const listed = async (actor: Actor, as: 'subject' | 'assessor') =>
        (await crew.app.client(actor).assessments.listRounds({ query: { as } })).items.find((one) => one.state !== 'agreed');
      await rateAll(engineer, selfSteps);
      expect(await view(manager)).toMatchObject({ self: { state: 'draft', answered: null }, other: { answered: null, ratings: null } });
      expect(await listed(manager, 'assessor')).toMatchObject({ self: { answered: null }, manager: { answered: 0 } });
      expect(await listed(engineer, 'subject')).toMatchObject({ self: { answered: 6 }, manager: { answered: null } });
      await send(engineer);
      expect(await listed(manager, 'assessor')).toMatchObject({ self: { state: 'submitted', answered: null } });
      await rateAll(manager, managerSteps);
      await send(manager);
      expect(await listed(manager, 'assessor')).toMatchObject({ self: { answered: 6 }, manager: { answered: 6 } });
    }));

  test.each([
    [{ step: 6 }, 'beyond_scale'],
    [{ step: 2, notObserved: true }, 'both_given'],
    [{ step: 5, betweenTwo: true }, 'no_two'],
    [{ step: null, betweenTwo: true }, 'no_two'],
    [{ step: 2, evidenceIds: ['019aa000-0000-7000-8000-000000000000'] }, 'unknown_evidence'],
  ])('refuses %o (%s)', (body, code) =>
    withCrew(async (db) => {
      const { crew, view, engineer } = await aRound(db);
      const params = { assessmentId: (await view(engineer)).mine.id, competencyId: crew.competency('collaboration') };
      const save = crew.app.client(engineer).assessments.saveRating({ params, body });
      await expect(save).rejects.toMatchObject({ status: 422, problem: { errors: [{ code }] } });
    }),
  );

  test('refuses a competency the role does not ask for', () =>
    withCrew(async (db) => {
      const { crew, view, engineer } = await aRound(db);
      const params = { assessmentId: (await view(engineer)).mine.id, competencyId: crew.competency('people-leadership') };
      const save = crew.app.client(engineer).assessments.saveRating({ params, body: { step: 2 } });
      await expect(save).rejects.toMatchObject({ problem: { code: 'not_asked_here' } });
    }));
});

describe('sending', () => {
  test('names everything that is missing, and sends nothing', () =>
    withCrew(async (db) => {
      const { crew, view, engineer } = await aRound(db);
      const { mine } = await view(engineer);
      const send = crew.app.client(engineer).assessments.submit({ params: { assessmentId: mine.id }, body: {} });
      await expect(send).rejects.toMatchObject({ status: 409, problem: { code: 'assessment_incomplete' } });
      expect((await view(engineer)).mine.state).toBe('not_started');
      expect(crew.app.announced.map((event) => event.name)).not.toContain('assessment.submitted');
    }));

  test('keeps each side hidden, in every answer, until both are in', () =>
    withCrew(async (db) => {
      const { crew, view, rateAll, send, engineer, manager } = await aRound(db);
      await rateAll(engineer, selfSteps);
      await send(engineer);
      const asManager = await view(manager);
      expect(asManager.other).toMatchObject({ state: 'submitted', ratings: null });
      expect(asManager.comparison).toBeNull();
      const raw = await crew.app.request(manager, `/api/v1/assessment-rounds/${asManager.id}`);
      expect(await raw.text()).not.toContain('An example for');
      const list = await crew.app.request(manager, '/api/v1/assessment-rounds?as=assessor');
      expect(await list.text()).not.toContain('An example for');
      const levels = await crew.app.client(manager).assessments.getProficiencies({ params: { personId: crew.engineer } });
      expect(levels.items.every((one) => one.source === 'agreed')).toBe(true);
      await rateAll(manager, managerSteps);
      await send(manager);
      expect((await view(manager)).other?.ratings).toHaveLength(6);
      expect((await view(engineer)).other?.ratings).toHaveLength(6);
    }));

  test('makes one’s own read-only, and can be taken back within a day until the other side is in', () =>
    withCrew(async (db) => {
      const { crew, view, rateAll, send, engineer, manager } = await aRound(db);
      const assessmentId = await rateAll(engineer, selfSteps);
      await send(engineer);
      expect((await view(engineer)).can).toMatchObject({ rate: false, submit: false, withdraw: true });
      const params = { assessmentId, competencyId: crew.competency('collaboration') };
      const { assessments } = crew.app.client(engineer);
      await expect(assessments.saveRating({ params, body: { step: 1 } })).rejects.toMatchObject({ problem: { code: 'already_submitted' } });
      crew.app.setNow(new Date(testNow.getTime() + 25 * 3_600_000));
      await expect(assessments.withdraw({ params: { assessmentId } })).rejects.toMatchObject({ problem: { code: 'too_late_to_withdraw' } });
      crew.app.setNow(new Date(testNow.getTime() + 3_600_000));
      await assessments.withdraw({ params: { assessmentId } });
      await assessments.saveRating({ params, body: { step: 2 } });
      await send(engineer);
      await rateAll(manager, managerSteps);
      await send(manager);
      await expect(assessments.withdraw({ params: { assessmentId } })).rejects.toMatchObject({ problem: { code: 'too_late_to_withdraw' } });
    }));

  test('both at once reveals once', () =>
    withOwnDatabase(async ({ db }) => {
      const { crew, view, rateAll, send, engineer, manager } = await aRound(db);
      await rateAll(engineer, selfSteps);
      await rateAll(manager, managerSteps);
      await Promise.all([send(engineer), send(manager)]);
      expect((await view(engineer)).state).toBe('both_in');
      expect(crew.app.announced.filter((event) => event.name === 'assessment.both_in')).toHaveLength(1);
    }));

  test('a manager who jumps two levels is asked for one line', () =>
    withCrew(async (db) => {
      const { crew, view, rateAll, send, manager } = await aRound(db);
      await rateAll(manager, managerSteps);
      const { mine } = await view(manager);
      const params = { assessmentId: mine.id, competencyId: crew.competency('strategic-thinking') };
      const saved = await crew.app.client(manager).assessments.saveRating({ params, body: { step: 4 } });
      expect(saved.needsReasonForJump).toBe(true);
      await expect(send(manager)).rejects.toMatchObject({ faults: [{ code: 'reason_for_jump_needed' }] });
    }));
});

describe('agreeing', () => {
  const settle = async (
    talk: Talk,
    slug: string,
    body: { outcome: 'level' | 'left_open' | 'seen_differently'; step?: number | null; reason?: string },
  ) => {
    const params = { roundId: talk.roundId, competencyId: talk.crew.competency(slug) };
    await talk.crew.app.client(talk.manager).assessments.proposeAgreement({ params, body });
    await talk.crew.app.client(talk.engineer).assessments.confirmAgreement({ params });
  };
  const finish = (talk: Talk, actor = talk.manager) =>
    talk.crew.app
      .client(actor)
      .assessments.finish({ params: { roundId: talk.roundId }, body: { strength: 'Calm under load', focus: 'Direction' } });

  test('four of six match and need no word; the differences come first', () =>
    withCrew(async (db) => {
      const talk = await bothIn(db);
      const { comparison } = await talk.view(talk.engineer);
      expect(comparison?.filter((row) => row.matches)).toHaveLength(4);
      expect(comparison?.slice(0, 2).map((row) => [row.selfStep, row.managerStep, row.settled])).toEqual([
        [3, 2, null],
        [3, 2, null],
      ]);
    }));

  test('a difference wants a reason, and the other side’s yes', () =>
    withCrew(async (db) => {
      const talk = await bothIn(db);
      const params = { roundId: talk.roundId, competencyId: talk.crew.competency('collaboration') };
      const { assessments } = talk.crew.app.client(talk.manager);
      await expect(assessments.proposeAgreement({ params, body: { outcome: 'level', step: 2 } })).rejects.toMatchObject({
        problem: { code: 'reason_needed' },
      });
      await expect(assessments.confirmAgreement({ params })).rejects.toMatchObject({ problem: { code: 'nothing_proposed' } });
      await assessments.proposeAgreement({ params, body: { outcome: 'level', step: 2, reason: 'Not outside the team yet' } });
      await expect(assessments.confirmAgreement({ params })).rejects.toMatchObject({ problem: { code: 'own_proposal' } });
      await talk.crew.app.client(talk.engineer).assessments.confirmAgreement({ params });
      const row = (await talk.view(talk.engineer)).comparison?.find((one) => one.competencyId === params.competencyId);
      expect(row?.settled).toEqual({ outcome: 'level', step: 2 });
    }));

  test('cannot finish while something is open, and names it', () =>
    withCrew(async (db) => {
      const talk = await bothIn(db);
      await settle(talk, 'collaboration', { outcome: 'level', step: 2, reason: 'Not outside the team yet' });
      await expect(finish(talk)).rejects.toMatchObject({ problem: { code: 'not_settled', errors: [{ code: 'not_settled' }] } });
      expect(await db.selectFrom('agreed_rating').select('id').where('round_id', '=', talk.roundId).execute()).toEqual([]);
    }));

  test('finishing pins levels with date, both names and the version; what is left open keeps the level before', () =>
    withCrew(async (db) => {
      const talk = await bothIn(db);
      await settle(talk, 'collaboration', { outcome: 'level', step: 3, reason: 'The checkout redesign' });
      await settle(talk, 'strategic-thinking', { outcome: 'seen_differently', reason: 'Both notes are kept' });
      await expect(finish(talk)).resolves.toEqual({ agreedOn: '2026-11-22' });
      const view = await talk.view(talk.engineer);
      expect(view).toMatchObject({ state: 'agreed', agreedOn: '2026-11-22', versionNumber: 1, strength: 'Calm under load' });
      expect(view.agreedBy.map((one) => one.displayName)).toEqual(['Amara Example', 'Tomas Example']);
      const { items } = await talk.crew.app.client(talk.engineer).assessments.getProficiencies({ params: { personId: 'me' } });
      const of = (slug: string) => items.find((one) => one.competencyId === talk.crew.competency(slug));
      expect(of('collaboration')).toMatchObject({ step: 3, on: '2026-11-22', source: 'agreed' });
      expect(of('strategic-thinking')).toMatchObject({ step: 2, on: '2026-09-12' });
      await expect(finish(talk)).rejects.toMatchObject({ problem: { code: 'not_both_in' } });
    }));

  test('an agreed rating cannot be changed, not even by hand', () =>
    withOwnDatabase(async ({ db }) => {
      await aCrew(db);
      await expect(db.updateTable('agreed_rating').set({ step: 5 }).execute()).rejects.toThrow(/never changed/);
    }));

  test('reopening starts a new round with a reason and leaves the agreed one', () =>
    withCrew(async (db) => {
      const talk = await bothIn(db);
      for (const slug of ['collaboration', 'strategic-thinking']) await settle(talk, slug, { outcome: 'left_open', reason: 'Next spring' });
      await finish(talk);
      const { id } = await talk.crew.app
        .client(talk.engineer)
        .assessments.reopenRound({ params: { roundId: talk.roundId }, body: { reason: 'New evidence' } });
      expect(id).not.toBe(talk.roundId);
      expect((await talk.view(talk.engineer)).state).toBe('agreed');
      for (const reader of [talk.engineer, talk.manager]) {
        const { reopened } = await talk.crew.app.client(reader).assessments.getRound({ params: { roundId: id } });
        expect(reopened).toMatchObject({ fromId: talk.roundId, by: { id: personOf(talk.engineer) }, reason: 'New evidence' });
      }
    }));

  test('two proposals at once leave one, whole', () =>
    withOwnDatabase(async ({ db }) => {
      const talk = await bothIn(db);
      const params = { roundId: talk.roundId, competencyId: talk.crew.competency('collaboration') };
      const propose = (actor: Actor, step: number) =>
        talk.crew.app
          .client(actor)
          .assessments.proposeAgreement({ params, body: { outcome: 'level', step, reason: `Reason for ${step}` } });
      await Promise.all([propose(talk.manager, 2), propose(talk.engineer, 3)]);
      const row = (await talk.view(talk.engineer)).comparison?.find((one) => one.competencyId === params.competencyId);
      expect(row?.proposal?.reason).toBe(`Reason for ${row?.proposal?.step}`);
    }));

  test('the round is for the two alone: line above, people partner, admin and strangers find nothing', () =>
    withCrew(async (db) => {
      const talk = await bothIn(db);
      const { crew } = talk;
      const bodies = [];
      for (const actor of [asPerson(crew.above), asPeoplePartner(crew.above), asAdmin(crew.above), asPerson(crew.stranger)]) {
        const there = await crew.app.request(actor, `/api/v1/assessment-rounds/${talk.roundId}`);
        const nowhere = await crew.app.request(actor, '/api/v1/assessment-rounds/019aa000-0000-7000-8000-000000000000');
        expect(there.status).toBe(404);
        bodies.push(await there.text(), await nowhere.text());
      }
      expect(new Set(bodies).size).toBe(1);
    }));
});

test('the talk gets a date, and whoever started a round can cancel it', () =>
  withCrew(async (db) => {
    const talk = await aRound(db);
    const { assessments } = talk.crew.app.client(talk.manager);
    const params = { roundId: talk.roundId };
    await assessments.scheduleTalk({ params, body: { talkAt: '2026-11-26T10:00:00Z' } });
    expect((await talk.view(talk.engineer)).talkAt).toBe('2026-11-26T10:00:00.000Z');
    const body = { reason: 'We start over in January' };
    await expect(assessments.cancelRound({ params, body })).rejects.toMatchObject({ problem: { code: 'not_yours_to_cancel' } });
    const { client } = talk.crew.app;
    await expect(client(talk.engineer).assessments.cancelRound({ params, body: { reason: ' ' } })).rejects.toMatchObject({
      problem: { errors: [{ pointer: '/reason' }] },
    });
    expect([(await talk.view(talk.engineer)).can.cancel, (await talk.view(talk.manager)).can.cancel]).toEqual([true, false]);
    await client(talk.engineer).assessments.cancelRound({ params, body });
    for (const actor of [talk.engineer, talk.manager]) {
      const cancelled = { by: { id: talk.crew.engineer }, reason: 'We start over in January' };
      expect(await talk.view(actor)).toMatchObject({
        state: 'cancelled',
        cancelled,
        comparison: null,
        can: { cancel: false, rate: false },
      });
    }
    await expect(assessments.scheduleTalk({ params, body: { talkAt: null } })).rejects.toMatchObject({
      problem: { code: 'round_finished' },
    });
  }));
