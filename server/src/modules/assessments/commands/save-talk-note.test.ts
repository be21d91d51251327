import { expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asPerson } from '#test/actors.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { getRound } from '../queries/get-round.ts';
import { startRound } from './start-round.ts';
import { submitAssessment } from './submit-assessment.ts';

async function aTalk(db: Db) {
  const crew = await aCrew(db);
  const [engineer, manager] = [asPerson(crew.engineer), asPerson(crew.manager)];
  const { id: roundId } = await startRound(crew.app.caller(engineer), { personId: 'me' });
  const view = (actor: Actor) => getRound(crew.app.caller(actor), { roundId });
  const send = async (actor: Actor) => {
    const { mine, expectations } = await view(actor);
    for (const { competency } of expectations) {
      const params = { assessmentId: mine.id, competencyId: competency.id };
      await crew.app.client(actor).assessments.saveRating({ params, body: { step: 3, comment: 'An example.' } });
    }
    await submitAssessment(crew.app.caller(actor), { assessmentId: mine.id });
  };
  const note = (actor: Actor, body: { text: string; before?: string }) =>
    crew.app.client(actor).assessments.saveTalkNote({ params: { roundId, note: 'focus' }, body });
  return { crew, engineer, manager, roundId, view, send, note };
}

test('a focus is kept before the talk is finished, both see it, and finishing pins it', () =>
  withCrew(async (db) => {
    const { crew, engineer, manager, roundId, view, send, note } = await aTalk(db);
    await expect(note(engineer, { text: 'Direction' })).rejects.toMatchObject({ problem: { code: 'not_both_in' } });
    await send(engineer);
    await send(manager);
    await note(engineer, { text: 'Direction', before: '' });
    expect((await view(manager)).focus).toBe('Direction');
    await expect(note(manager, { text: 'Depth', before: '' })).rejects.toMatchObject({ problem: { code: 'stale_revision' } });
    await note(manager, { text: 'Direction', before: '' });
    await note(manager, { text: 'Direction, and depth ', before: 'Direction' });
    await expect(note(asPerson(crew.stranger), { text: 'Mine' })).rejects.toMatchObject({ problem: { status: 404 } });
    await crew.app.client(engineer).assessments.finish({ params: { roundId }, body: {} });
    expect(await view(engineer)).toMatchObject({ state: 'agreed', focus: 'Direction, and depth', strength: '' });
    await expect(note(engineer, { text: 'Later' })).rejects.toMatchObject({ problem: { code: 'not_both_in' } });
  }));
