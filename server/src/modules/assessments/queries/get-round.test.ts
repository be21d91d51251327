import { expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { asPerson } from '#test/actors.ts';
import { aCrew, type Crew, withCrew } from '#test/crew.ts';
import { readsOf, recordStatements } from '#test/record-statements.ts';
import { finishRound } from '../commands/finish-round.ts';
import { proposeAgreement } from '../commands/propose-agreement.ts';
import { startRound } from '../commands/start-round.ts';
import { submitAssessment } from '../commands/submit-assessment.ts';
import { getRound } from './get-round.ts';

async function sentBy(crew: Crew, actor: Actor, roundId: string): Promise<string[]> {
  const { mine, expectations } = await getRound(crew.app.caller(actor), { roundId });
  const asked = expectations.map((one) => one.competency.id);
  for (const competencyId of asked) {
    const params = { assessmentId: mine.id, competencyId };
    await crew.app.client(actor).assessments.saveRating({ params, body: { step: 3, comment: 'An example.' } });
  }
  await submitAssessment(crew.app.caller(actor), { assessmentId: mine.id });
  return asked;
}

async function readsIn(db: Db, caller: Caller, run: (caller: Caller) => Promise<unknown>): Promise<Record<string, number>> {
  const recorded = recordStatements(db);
  await run({ ...caller, db: recorded.db });
  const tables = [
    'assessment_round',
    'assessment',
    'rating',
    'rating_evidence',
    'rating_agreement',
    'agreed_rating',
    'person',
    'job_level',
  ];
  const reads = tables.map((table) => [table, readsOf(table, recorded.statements)] as const);
  return Object.fromEntries([...reads.filter(([, times]) => times > 0), ['statements', recorded.statements.length]]);
}

test('reads nothing of a round twice, be it hidden, revealed, proposed on or finished', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const [engineer, manager] = [asPerson(crew.engineer), asPerson(crew.manager)];
    const caller = crew.app.caller(engineer);
    const { id: roundId } = await startRound(caller, { personId: 'me' });
    const hidden = { assessment_round: 1, assessment: 1, rating: 1, rating_evidence: 1, agreed_rating: 1, person: 1, job_level: 1 };
    expect(await readsIn(db, caller, (c) => getRound(c, { roundId }))).toEqual({ ...hidden, statements: 8 });

    const asked = await sentBy(crew, engineer, roundId);
    await sentBy(crew, manager, roundId);
    const revealed = { ...hidden, rating_agreement: 1 };
    expect(await readsIn(db, caller, (c) => getRound(c, { roundId }))).toEqual({ ...revealed, statements: 9 });

    const compared = { assessment_round: 1, assessment: 1, rating: 1, rating_evidence: 1, rating_agreement: 1, job_level: 1, person: 1 };
    const [competencyId = ''] = asked;
    const proposal = { roundId, competencyId, outcome: 'level', step: 3 } as const;
    expect(await readsIn(db, caller, (c) => proposeAgreement(c, proposal))).toEqual({ ...compared, statements: 12 });

    for (const id of asked) {
      await crew.app
        .client(engineer)
        .assessments.proposeAgreement({ params: { roundId, competencyId: id }, body: { outcome: 'level', step: 3 } });
      await crew.app.client(manager).assessments.confirmAgreement({ params: { roundId, competencyId: id } });
    }
    expect(await readsIn(db, caller, (c) => finishRound(c, { roundId }))).toEqual({ ...compared, statements: 13 });
  }));
