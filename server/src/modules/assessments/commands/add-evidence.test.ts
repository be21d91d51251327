import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { getRound } from '../queries/get-round.ts';
import { startRound } from './start-round.ts';

const setUp = async (db: Db) => {
  const crew = await aCrew(db);
  const engineer = crew.app.client(asPerson(crew.engineer)).assessments;
  const manager = crew.app.client(asPerson(crew.manager)).assessments;
  const note = await engineer.addEvidence({
    params: { personId: 'me' },
    body: { title: 'Checkout redesign', occurredOn: '2026-08-28', competencyIds: [crew.competency('delivery')] },
  });
  return { crew, engineer, manager, note };
};

/** The engineer's view of a new round, all rated; the note is attached to one rating. */
const attached = async ({ crew, engineer, note }: Awaited<ReturnType<typeof setUp>>) => {
  const caller = crew.app.caller(asPerson(crew.engineer));
  const { id: roundId } = await startRound(caller, { personId: crew.engineer });
  const view = await getRound(caller, { roundId });
  for (const expectation of view.expectations) {
    const competencyId = expectation.competency.id;
    const evidenceIds = competencyId === crew.competency('delivery') ? [note.id] : [];
    await engineer.saveRating({ params: { assessmentId: view.mine.id, competencyId }, body: { step: 3, evidenceIds } });
  }
  return { roundId, assessmentId: view.mine.id };
};

describe('evidence', () => {
  test('is one line, private, and dated', () =>
    withCrew(async (db) => {
      const { note, manager, crew } = await setUp(db);
      expect(note).toMatchObject({ kind: 'note', visibility: 'private', occurredOn: '2026-08-28', can: { edit: true, remove: true } });
      expect((await manager.listEvidence({ params: { personId: crew.engineer } })).items).toEqual([]);
    }));

  test('is listed from a day on, that day too', () =>
    withCrew(async (db) => {
      const { engineer } = await setUp(db);
      const since = async (from: string) =>
        (await engineer.listEvidence({ params: { personId: 'me' }, query: { from } })).items.map((one) => one.title);
      expect([await since('2026-08-28'), await since('2026-08-29')]).toEqual([['Checkout redesign'], []]);
    }));

  test.each([
    [{ title: ' ' }, '/title'],
    [{ title: 'A', url: 'javascript:alert(1)' }, '/url'],
    [{ title: 'A', occurredOn: '2026-02-30' }, '/occurredOn'],
    [{ title: 'A', occurredOn: '9999-12-31' }, '/occurredOn'],
    [{ title: 'A', body: 'x\u0000' }, '/body'],
    [{ title: 'A', competencyIds: ['no id'] }, '/competencyIds/0'],
  ])('refuses %o at %s', (body, pointer) =>
    withCrew(async (db) => {
      const { engineer } = await setUp(db);
      const add = engineer.addEvidence({ params: { personId: 'me' }, body });
      await expect(add).rejects.toMatchObject({ status: 422, problem: { errors: [{ pointer }] } });
    }),
  );

  test('refuses a competency that the library does not have at its place, and changes nothing', () =>
    withCrew(async (db) => {
      const { crew, engineer, note } = await setUp(db);
      const known = crew.competency('delivery');
      const unknown = { status: 422, problem: { errors: [{ pointer: '/competencyIds/1', code: 'unknown_competency' }] } };
      const body = { title: 'B', competencyIds: [known, '0195d3a0-0000-7000-8000-00000000dead'] };
      await expect(engineer.addEvidence({ params: { personId: 'me' }, body })).rejects.toMatchObject(unknown);
      const change = engineer.changeEvidence({ params: { evidenceId: note.id }, body, ifMatch: '"1"' });
      await expect(change).rejects.toMatchObject(unknown);
      const { items } = await engineer.listEvidence({ params: { personId: 'me' } });
      expect(items).toMatchObject([{ title: 'Checkout redesign', competencyIds: [known], revision: note.revision }]);
    }));

  test('is nobody else’s to see, write or change', () =>
    withCrew(async (db) => {
      const { crew, note } = await setUp(db);
      for (const actor of [asPerson(crew.stranger), asPeoplePartner(crew.above), asAdmin(crew.above)]) {
        const { assessments } = crew.app.client(actor);
        await expect(assessments.listEvidence({ params: { personId: crew.engineer } })).rejects.toMatchObject({ status: 404 });
        await expect(assessments.addEvidence({ params: { personId: crew.engineer }, body: { title: 'x' } })).rejects.toMatchObject({
          status: 404,
        });
        const change = assessments.changeEvidence({ params: { evidenceId: note.id }, body: { title: 'x' }, ifMatch: '"1"' });
        await expect(change).rejects.toMatchObject({ status: 404 });
        await expect(assessments.removeEvidence({ params: { evidenceId: note.id } })).rejects.toMatchObject({ status: 404 });
      }
    }));

  test('shared on purpose, the manager sees it, and that look is recorded', () =>
    withCrew(async (db) => {
      const { crew, engineer, manager, note } = await setUp(db);
      await engineer.changeEvidence({ params: { evidenceId: note.id }, body: { sharedWithManager: true }, ifMatch: '"1"' });
      const { items } = await manager.listEvidence({ params: { personId: crew.engineer } });
      expect(items).toMatchObject([{ title: 'Checkout redesign', visibility: 'shared', can: { edit: false, remove: false } }]);
      expect(await db.selectFrom('access_record').select('action').execute()).toEqual([{ action: 'assessments.list_evidence' }]);
    }));

  test('a change of an old revision is refused and changes nothing', () =>
    withCrew(async (db) => {
      const { engineer, note } = await setUp(db);
      await engineer.changeEvidence({ params: { evidenceId: note.id }, body: { title: 'Second' }, ifMatch: '"1"' });
      const late = engineer.changeEvidence({ params: { evidenceId: note.id }, body: { title: 'Late' }, ifMatch: '"1"' });
      await expect(late).rejects.toMatchObject({ status: 412 });
      expect((await engineer.listEvidence({ params: { personId: 'me' } })).items).toMatchObject([{ title: 'Second', revision: 2 }]);
    }));

  test('attached, it becomes visible to the assessor once the view is sent, and not before', () =>
    withCrew(async (db) => {
      const setup = await setUp(db);
      const { crew, engineer, manager } = setup;
      const mine = await attached(setup);
      const seen = async () => (await manager.listEvidence({ params: { personId: crew.engineer } })).items.map((one) => one.title);
      expect(await seen()).toEqual([]);
      await engineer.submit({ params: { assessmentId: mine.assessmentId }, body: {} });
      expect(await seen()).toEqual(['Checkout redesign']);
      expect((await engineer.listEvidence({ params: { personId: 'me' } })).items[0]).toMatchObject({ visibility: 'attached' });
    }));

  test('pages, newest first, and filters by competency', () =>
    withCrew(async (db) => {
      const { crew, engineer } = await setUp(db);
      for (const day of ['01', '02', '03'])
        await engineer.addEvidence({ params: { personId: 'me' }, body: { title: day, occurredOn: `2026-09-${day}` } });
      const first = await engineer.listEvidence({ params: { personId: 'me' }, query: { limit: 2 } });
      expect(first.items.map((one) => one.title)).toEqual(['03', '02']);
      const second = await engineer.listEvidence({ params: { personId: 'me' }, query: { limit: 2, cursor: first.nextCursor ?? '' } });
      expect([second.items.map((one) => one.title), second.nextCursor]).toEqual([['01', 'Checkout redesign'], null]);
      const about = await engineer.listEvidence({ params: { personId: 'me' }, query: { competencyId: crew.competency('delivery') } });
      expect(about.items.map((one) => one.title)).toEqual(['Checkout redesign']);
    }));

  test('can be removed', () =>
    withCrew(async (db) => {
      const { engineer, note } = await setUp(db);
      await engineer.removeEvidence({ params: { evidenceId: note.id } });
      expect((await engineer.listEvidence({ params: { personId: 'me' } })).items).toEqual([]);
    }));

  test('stays as it is once a level was agreed on it', () =>
    withCrew(async (db) => {
      const setup = await setUp(db);
      const { engineer, note } = setup;
      const { roundId } = await attached(setup);
      await db.updateTable('assessment_round').set({ state: 'agreed' }).where('id', '=', roundId).execute();
      const params = { evidenceId: note.id };
      const inUse = { problem: { code: 'evidence_in_use' } };
      await expect(engineer.changeEvidence({ params, body: { title: 'Other' }, ifMatch: '"1"' })).rejects.toMatchObject(inUse);
      await expect(engineer.removeEvidence({ params })).rejects.toMatchObject(inUse);
      expect((await engineer.listEvidence({ params: { personId: 'me' } })).items).toMatchObject([
        { title: 'Checkout redesign', can: { edit: false, remove: false } },
      ]);
    }));
});
