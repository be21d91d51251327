import { expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asPerson } from '#test/actors.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { getRound } from '../queries/get-round.ts';
import { startRound } from './start-round.ts';

async function twoWindows(db: Db) {
  const crew = await aCrew(db);
  const engineer = asPerson(crew.engineer);
  const { id: roundId } = await startRound(crew.app.caller(engineer), { personId: 'me' });
  const view = () => getRound(crew.app.caller(engineer), { roundId });
  const params = { assessmentId: (await view()).mine.id, competencyId: crew.competency('delivery') };
  const save = async (comment: string, expectedRevision?: number) => {
    const body = { step: 3, comment, ...(expectedRevision !== undefined && { expectedRevision }) };
    return (await crew.app.client(engineer).assessments.saveRating({ params, body })).rating;
  };
  const kept = async () => (await view()).mine.ratings?.map(({ comment, revision }) => ({ comment, revision }));
  return { save, kept };
}

const stale = { problem: { status: 412, code: 'stale_revision' } };

test('what another window saved in between is not overwritten, and the choice to keep one’s own is', () =>
  withCrew(async (db) => {
    const { save, kept } = await twoWindows(db);
    expect(await save('At the desk', 0)).toMatchObject({ revision: 1, comment: 'At the desk' });
    await expect(save('On the phone', 0)).rejects.toMatchObject(stale);
    expect(await kept()).toEqual([{ comment: 'At the desk', revision: 1 }]);
    expect(await save('At the desk, and more', 1)).toMatchObject({ revision: 2 });
    await expect(save('On the phone', 1)).rejects.toMatchObject(stale);
    expect(await save('On the phone')).toMatchObject({ revision: 3 });
    expect(await kept()).toEqual([{ comment: 'On the phone', revision: 3 }]);
  }));

test('the same words again are no conflict: the answer to them may have been lost', () =>
  withCrew(async (db) => {
    const { save } = await twoWindows(db);
    await save('At the desk', 0);
    expect(await save('At the desk', 0)).toMatchObject({ comment: 'At the desk' });
  }));
