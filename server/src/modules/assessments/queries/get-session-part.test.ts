import { expect, test } from 'vitest';
import type { Actor } from '#platform/use-case/actor.ts';
import { asNobody, asPerson } from '#test/actors.ts';
import { aCrew } from '#test/crew.ts';
import { withRollback } from '#test/test-database.ts';
import { cancelRound } from '../commands/cancel-round.ts';
import { startRound } from '../commands/start-round.ts';
import { submitAssessment } from '../commands/submit-assessment.ts';
import { getRound } from './get-round.ts';

test('a round waits for those who have not sent their view, and, once both are in, for both', () =>
  withRollback(async (db) => {
    const crew = await aCrew(db);
    const [engineer, manager] = [asPerson(crew.engineer), asPerson(crew.manager)];
    const waiting = async (actor: Actor) => {
      const { assessments: own, teamAssessments: ofOthers } = (await crew.app.client(actor).access.getSession({})).waiting;
      return [own, ofOthers];
    };
    expect(await waiting(engineer)).toEqual([0, 0]);
    const { id: roundId } = await startRound(crew.app.caller(engineer), { personId: 'me' });
    expect(await waiting(engineer)).toEqual([1, 0]);

    const send = async (actor: Actor) => {
      const { mine, expectations } = await getRound(crew.app.caller(actor), { roundId });
      for (const { competency } of expectations) {
        const params = { assessmentId: mine.id, competencyId: competency.id };
        await crew.app.client(actor).assessments.saveRating({ params, body: { step: 3, comment: 'An example.' } });
      }
      await submitAssessment(crew.app.caller(actor), { assessmentId: mine.id });
    };
    await send(engineer);
    expect([await waiting(engineer), await waiting(manager)]).toEqual([
      [0, 0],
      [0, 1],
    ]);
    await send(manager);
    expect([await waiting(engineer), await waiting(manager)]).toEqual([
      [1, 0],
      [0, 1],
    ]);
    await cancelRound(crew.app.caller(engineer), { roundId, reason: 'Not now.' });
    expect([await waiting(engineer), await waiting(manager)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect([await waiting(asPerson(crew.stranger)), await waiting(asNobody)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  }));
