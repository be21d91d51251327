import { expect, test } from 'vitest';
import { changeManager } from '#modules/people/commands/change-manager.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asOperator, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { getRound } from '../queries/get-round.ts';
import { startRound } from './start-round.ts';
import { submitAssessment } from './submit-assessment.ts';

test('cancelling hides both views again, touches nothing that was agreed, and lets a new round begin', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const [engineer, manager] = [asPerson(crew.engineer), asPerson(crew.manager)];
    const { id: roundId } = await startRound(crew.app.caller(engineer), { personId: 'me' });
    for (const actor of [engineer, manager]) {
      const { mine, expectations } = await getRound(crew.app.caller(actor), { roundId });
      for (const { competency } of expectations) {
        const params = { assessmentId: mine.id, competencyId: competency.id };
        await crew.app.client(actor).assessments.saveRating({ params, body: { step: 3, comment: 'An example.' } });
      }
      await submitAssessment(crew.app.caller(actor), { assessmentId: mine.id });
    }
    const before = await db.selectFrom('agreed_rating').selectAll().orderBy('id').execute();
    const { assessments } = crew.app.client(engineer);
    await assessments.cancelRound({ params: { roundId }, body: { reason: 'The role has changed' } });
    expect(await db.selectFrom('agreed_rating').selectAll().orderBy('id').execute()).toEqual(before);
    const seen = await getRound(crew.app.caller(manager), { roundId });
    expect([seen.other?.ratings, seen.comparison, seen.mine.ratings?.length]).toEqual([null, null, 6]);
    const { items } = await assessments.listRounds({ query: {} });
    expect(items.map((one) => one.state)).toEqual(['cancelled', 'agreed']);
    await assessments.startRound({ params: { personId: 'me' }, body: {} });
  }));

test('a round that the manager started is the manager’s to cancel, also for the one who takes over', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const { client } = crew.app;
    const { id: roundId } = await startRound(crew.app.caller(asPerson(crew.manager)), { personId: crew.engineer });
    await changeManager(crew.app.caller(asOperator), { personId: crew.engineer, managerId: crew.above });
    const cancel = (actor: Actor) => client(actor).assessments.cancelRound({ params: { roundId }, body: { reason: 'Another day' } });
    await expect(cancel(asPerson(crew.engineer))).rejects.toMatchObject({ problem: { code: 'not_yours_to_cancel' } });
    for (const actor of [asPerson(crew.manager), asPerson(crew.stranger), asPeoplePartner(crew.stranger)])
      await expect(cancel(actor)).rejects.toMatchObject({ problem: { status: 404 } });
    await cancel(asPerson(crew.above));
  }));

test('what a people partner started is the assessor’s to cancel', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const { id: roundId } = await startRound(crew.app.caller(asPeoplePartner(crew.stranger)), { personId: crew.engineer });
    const cancel = (actor: Actor) =>
      crew.app.client(actor).assessments.cancelRound({ params: { roundId }, body: { reason: 'Started by mistake' } });
    await expect(cancel(asPeoplePartner(crew.stranger))).rejects.toMatchObject({ problem: { status: 404 } });
    await expect(cancel(asPerson(crew.engineer))).rejects.toMatchObject({ problem: { code: 'not_yours_to_cancel' } });
    await cancel(asPerson(crew.manager));
  }));
