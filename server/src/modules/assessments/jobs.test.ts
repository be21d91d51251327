import { expect, test } from 'vitest';
import { changeManager } from '#modules/people/commands/change-manager.ts';
import { endEmployment } from '#modules/people/commands/end-employment.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asOperator, asPerson } from '#test/actors.ts';
import { aCrew, type Crew, withCrew } from '#test/crew.ts';
import { startRound } from './commands/start-round.ts';
import { submitAssessment } from './commands/submit-assessment.ts';
import { jobs, listeners } from './jobs.ts';
import { getRound } from './queries/get-round.ts';
import { listMovedRounds } from './queries/list-moved-rounds.ts';

const asked = ['strategic-thinking', 'collaboration', 'technical-skills', 'delivery', 'ai-and-tools', 'coaching-others'];
const gone = { code: 'not_found' };
const asJob: Actor = { kind: 'job', name: 'test' };

/** A round about the engineer, with what the tests do to it. */
async function aRound(db: Db, assessorId?: (crew: Crew) => string) {
  const crew = await aCrew(db);
  const { app } = crew;
  const [engineer, former, next] = [asPerson(crew.engineer), asPerson(crew.manager), asPerson(crew.above)];
  const named = assessorId && { assessorId: assessorId(crew) };
  const { id: roundId } = await startRound(app.caller(engineer), { personId: 'me', ...named });
  const read = (actor: Actor) => getRound(app.caller(actor), { roundId });
  const rate = async (actor: Actor, comment: string, slugs = asked) => {
    const { mine } = await read(actor);
    for (const slug of slugs) {
      const params = { assessmentId: mine.id, competencyId: crew.competency(slug) };
      await app.client(actor).assessments.saveRating({ params, body: { step: 3, comment } });
    }
    return mine.id;
  };
  const send = async (actor: Actor, comment: string) => submitAssessment(app.caller(actor), { assessmentId: await rate(actor, comment) });
  const setManager = (managerId: string | null, from?: string) =>
    changeManager(app.caller(asOperator), { personId: crew.engineer, managerId, ...(from && { from }) });
  const deliver = async () => {
    for (const event of app.announced.splice(0))
      for (const listener of listeners) if (listener.event === event.name) await listener.handle(app.caller(asJob), event);
  };
  const hour = async () => {
    for (const job of jobs) await job.run(app.caller(asJob), {});
  };
  const audited = async () => {
    const rows = await db
      .selectFrom('audit_entry')
      .select(['actor_kind', 'subject_id', 'fields'])
      .where('action', '=', 'assessments.follow_reporting_line')
      .execute();
    return rows;
  };
  const listed = async (actor: Actor) =>
    (await app.client(actor).assessments.listRounds({ query: { as: 'assessor' } })).items.filter((one) => one.id === roundId);
  const waiting = async (actor: Actor) => (await app.client(actor).access.getSession({})).waiting['teamAssessments'];
  return { crew, app, engineer, former, next, roundId, read, rate, send, setManager, deliver, hour, audited, listed, waiting };
}

test('a view that is not sent passes to the new manager as a clean sheet; the former draft lies aside, read by nobody', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    const sideId = await it.rate(it.former, 'Words of the former manager');
    await it.setManager(it.crew.above);
    const checkWhoSees = async () => {
      await expect(it.read(it.former)).rejects.toMatchObject(gone);
      await expect(it.read(asPerson(it.crew.stranger))).rejects.toMatchObject(gone);
      const seen = await it.read(it.next);
      expect(seen.mine).toMatchObject({ id: sideId, state: 'not_started', answered: 0, ratings: [], assessor: { id: it.crew.above } });
      expect(seen).toMatchObject({ can: { rate: true }, manager: { state: 'not_started', answered: 0 } });
      expect([await it.listed(it.former), await it.waiting(it.former)]).toEqual([[], 0]);
      expect(await it.listed(it.next)).toMatchObject([{ assessor: { id: it.crew.above }, manager: { state: 'not_started', answered: 0 } }]);
      expect(await it.waiting(it.next)).toBe(1);
      for (const actor of [it.next, it.engineer]) {
        const view = await it.read(actor);
        const handOver = { from: { displayName: 'Tomas Example' }, to: { displayName: 'Helena Example' }, keepsView: false };
        expect(view).toMatchObject({ assessor: { id: it.crew.above }, handOver });
        expect(JSON.stringify(view)).not.toContain('Words of the former manager');
      }
    };
    await checkWhoSees(); // from the moment of the change, whether or not it is written down
    await it.deliver();
    await checkWhoSees();
    expect(await it.audited()).toEqual([{ actor_kind: 'job', subject_id: it.roundId, fields: ['assessor'] }]);
    await expect(it.app.client(it.former).assessments.submit({ params: { assessmentId: sideId }, body: {} })).rejects.toMatchObject({
      problem: gone,
    });
    await it.send(it.next, 'Words of the new manager');
    expect((await it.read(it.next)).mine.ratings?.map((rating) => rating.comment)).toEqual(asked.map(() => 'Words of the new manager'));
    const aside = await db.selectFrom('assessment').selectAll().where('state', '=', 'withdrawn').execute();
    expect(aside).toMatchObject([{ round_id: it.roundId, assessor_id: it.crew.manager }]);
    for (const actor of [it.former, it.next, it.engineer, asJob]) {
      const params = { assessmentId: aside[0]?.id ?? '', competencyId: it.crew.competency('delivery') };
      await expect(it.app.client(actor).assessments.saveRating({ params, body: { step: 1 } })).rejects.toMatchObject({
        problem: { status: 404 },
      });
    }
  }));

test('the first word of the new manager writes the change down, when nothing else has yet', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    await it.rate(it.former, 'Of the former', ['delivery']);
    await it.setManager(it.crew.above);
    await it.rate(it.next, 'Of the new one', ['delivery']);
    expect((await it.read(it.next)).mine).toMatchObject({ state: 'draft', answered: 1, ratings: [{ comment: 'Of the new one' }] });
    expect(await it.audited()).toMatchObject([{ actor_kind: 'person', fields: ['assessor'] }]);
    await it.deliver();
    expect((await it.audited()).length).toBe(1);
  }));

test('a view that is sent stays under the name of the former manager, and the new one talks and agrees', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    await it.send(it.former, 'Sent before the change');
    await it.setManager(it.crew.above);
    await it.deliver();
    const kept = await it.read(it.next);
    expect(kept).toMatchObject({
      mine: { state: 'submitted', assessor: { id: it.crew.manager } },
      handOver: { from: { id: it.crew.manager }, keepsView: true },
      can: { rate: false, submit: false, withdraw: false, scheduleTalk: true },
    });
    await it.send(it.engineer, 'My own view');
    const { roundId } = it;
    for (const actor of [it.engineer, it.next]) expect((await it.read(actor)).comparison).toHaveLength(asked.length);
    for (const actor of [it.former, asPerson(it.crew.stranger)]) await expect(it.read(actor)).rejects.toMatchObject(gone);
    const params = { roundId, competencyId: it.crew.competency('delivery') };
    await it.app.client(it.engineer).assessments.proposeAgreement({ params, body: { outcome: 'level', step: 4, reason: 'The release' } });
    await it.app.client(it.next).assessments.confirmAgreement({ params });
    await it.app.client(it.next).assessments.finish({ params: { roundId }, body: {} });
    const agreed = await it.read(it.engineer);
    expect(agreed.agreedBy.map((who) => who.id)).toEqual([it.crew.engineer, it.crew.above]);
    expect(agreed).toMatchObject({ handOver: null, other: { assessor: { id: it.crew.manager } } });
    await expect(it.read(it.former)).rejects.toMatchObject(gone);
  }));

test('what the former manager proposed is confirmed by the person, not by the new manager', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    await it.send(it.former, 'Sent');
    await it.send(it.engineer, 'Mine');
    const params = { roundId: it.roundId, competencyId: it.crew.competency('delivery') };
    await it.app.client(it.former).assessments.proposeAgreement({ params, body: { outcome: 'level', step: 4, reason: 'Why' } });
    await it.setManager(it.crew.above);
    await it.deliver();
    const confirm = (actor: Actor) => it.app.client(actor).assessments.confirmAgreement({ params });
    await expect(confirm(it.next)).rejects.toMatchObject({ problem: { code: 'own_proposal' } });
    await expect(confirm(it.former)).rejects.toMatchObject({ problem: { status: 404 } });
    await confirm(it.engineer);
  }));

test('a line that begins later passes the round on when its day has come', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    await it.setManager(it.crew.above, '2026-12-01');
    await it.deliver();
    await it.hour();
    expect((await it.read(it.former)).can.rate).toBe(true);
    await expect(it.read(it.next)).rejects.toMatchObject(gone);
    it.app.setNow(new Date('2026-12-01T00:04:00Z'));
    expect(await listMovedRounds(it.app.caller(asJob), {})).toEqual([it.roundId]);
    await it.hour();
    expect(await listMovedRounds(it.app.caller(asJob), {})).toEqual([]);
    await expect(it.read(it.former)).rejects.toMatchObject(gone);
    expect((await it.read(it.next)).handOver).toMatchObject({ at: '2026-12-01T00:04:00.000Z', to: { id: it.crew.above } });
  }));

test('while nobody manages the person the round waits; the former manager finds their draft again when they come back', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    await it.rate(it.former, 'Begun', ['delivery']);
    await it.setManager(null);
    await it.deliver();
    expect(await it.read(it.engineer)).toMatchObject({ assessor: null, handOver: { from: { id: it.crew.manager }, to: null } });
    await expect(it.read(it.former)).rejects.toMatchObject(gone);
    await it.setManager(it.crew.above, '2026-11-23');
    it.app.setNow(new Date('2026-11-23T10:00:00Z'));
    await it.hour();
    await it.rate(it.next, 'By the next', ['collaboration']);
    await it.setManager(it.crew.manager, '2026-11-24');
    it.app.setNow(new Date('2026-11-24T10:00:00Z'));
    await it.hour();
    expect((await it.read(it.former)).mine).toMatchObject({ state: 'draft', answered: 1, ratings: [{ comment: 'Begun' }] });
    await it.send(it.former, 'Now complete');
    await it.send(it.engineer, 'Mine');
    await it.app.client(it.engineer).assessments.finish({ params: { roundId: it.roundId }, body: {} });
    expect(await db.selectFrom('assessment').select('id').where('state', '=', 'withdrawn').execute()).toEqual([]);
  }));

test('nobody finishes a round while nobody manages the person', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    await it.send(it.former, 'Sent');
    await it.send(it.engineer, 'Mine');
    await it.setManager(null);
    await it.deliver();
    expect((await it.read(it.engineer)).can).toMatchObject({ talk: true, finish: false });
    const finish = it.app.client(it.engineer).assessments.finish({ params: { roundId: it.roundId }, body: {} });
    await expect(finish).rejects.toMatchObject({ problem: { code: 'no_assessor' } });
  }));

test('a named assessor stays, whoever manages the person', () =>
  withCrew(async (db) => {
    const it = await aRound(db, (crew) => crew.stranger);
    await it.setManager(it.crew.above);
    await it.deliver();
    expect((await it.read(asPerson(it.crew.stranger))).can.rate).toBe(true);
    await expect(it.read(it.next)).rejects.toMatchObject(gone);
    expect(await it.audited()).toEqual([]);
    await endEmployment(it.app.caller(asOperator), { personId: it.crew.stranger, lastDay: '2026-11-22' });
    it.app.setNow(new Date('2026-11-23T10:00:00Z'));
    await it.hour();
    expect((await it.read(it.next)).can.rate).toBe(true);
  }));

test('the round of somebody who leaves is cancelled after their last day', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    await it.rate(it.former, 'Begun', ['delivery']);
    await endEmployment(it.app.caller(asOperator), { personId: it.crew.engineer, lastDay: '2026-11-22' });
    await it.deliver();
    expect((await it.read(it.former)).state).toBe('open');
    it.app.setNow(new Date('2026-11-23T10:00:00Z'));
    await it.hour();
    const left = await it.read(it.former);
    expect(left).toMatchObject({ state: 'cancelled', cancelled: { by: null, reason: '' }, can: { rate: false, cancel: false } });
    expect(await it.audited()).toMatchObject([{ fields: ['state'] }]);
    const levels = await db.selectFrom('agreed_rating').select('id').where('person_id', '=', it.crew.engineer).execute();
    expect(levels).toHaveLength(asked.length);
  }));

test('only the organisation itself asks which rounds have moved', () =>
  withCrew(async (db) => {
    const it = await aRound(db);
    await expect(listMovedRounds(it.app.caller(it.engineer), {})).rejects.toMatchObject({ kind: 'forbidden' });
  }));
