import { describe, expect, test } from 'vitest';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { asNobody } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getSampleProgress } from '../queries/get-sample-progress.ts';
import { askForSample } from './ask-for-sample.ts';
import { createFirstAccount } from './create-first-account.ts';

const here = { fromThisMachine: true };

describe('askForSample', () => {
  test('is announced once, however often it is asked for, and shows that it is being built', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      expect(await getSampleProgress(app.caller(asNobody), {})).toMatchObject({ state: 'none' });
      for (const _time of [1, 2]) expect(await askForSample(app.caller(asNobody), here)).toMatchObject({ state: 'building', done: 0 });
      expect(app.announced.map(({ name }) => name)).toEqual(['access.sample_asked']);
    }));

  test('can be asked for again after a failure', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const sampleProgress = { step: 'people', done: 1, total: 5, failure: 'broken' };
      await writeOrganisationSettings(db, { sampleProgress }, testNow);
      expect(await getSampleProgress(app.caller(asNobody), {})).toEqual({ state: 'failed', ...sampleProgress });
      expect(await askForSample(app.caller(asNobody), here)).toMatchObject({ state: 'building', failure: null });
      expect(app.announced).toHaveLength(1);
    }));

  test('from elsewhere needs the code, and never comes to an organisation that is set up', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await expect(askForSample(app.caller(asNobody), { fromThisMachine: false })).rejects.toMatchObject({ code: 'first_run_code_wrong' });
      await anAccount(db, { roles: ['admin'] });
      await expect(askForSample(app.caller(asNobody), here)).rejects.toMatchObject({ code: 'already_set_up' });
      expect(app.announced).toEqual([]);
    }));

  test('while it is built nobody sets up an organisation', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await askForSample(app.caller(asNobody), here);
      const dan = { email: 'dan@brightwater.example', name: 'Dan', password: 'slow green river stone', ...here };
      await expect(createFirstAccount(app.caller(asNobody), dan)).rejects.toMatchObject({ code: 'sample_being_built' });
    }));
});
