import { describe, expect, test } from 'vitest';
import { startRound } from '#modules/assessments/commands/start-round.ts';
import { publishVersion } from '#modules/job-architecture/commands/publish-version.ts';
import { takeTemplates } from '#modules/job-architecture/commands/take-templates.ts';
import { getAudience } from '#modules/job-architecture/queries/get-audience.ts';
import { asNobody, asOperator } from '#test/actors.ts';
import { createTestApp, type TestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getSetupChecklist } from '../queries/get-setup-checklist.ts';
import { listPeople } from '../queries/list-people.ts';
import { listTeamTree } from '../queries/list-team-tree.ts';
import { suggestTitleMatches } from '../queries/suggest-title-matches.ts';
import { acceptTitleMatches } from './accept-title-matches.ts';
import { addPerson } from './add-person.ts';
import { bringSamplePeople } from './bring-sample-people.ts';
import { removeSamplePeople } from './remove-sample-people.ts';

const framework = 'engineering';

async function withEngineering(app: TestApp) {
  const door = app.caller(asOperator);
  await takeTemplates(door, { slugs: [framework] });
  await publishVersion(door, { framework });
  return door;
}

async function matchAll(door: ReturnType<TestApp['caller']>) {
  const { items } = await suggestTitleMatches(door, { limit: 100 });
  const sure = items.flatMap(({ title, confidence, suggestions: [best] }) =>
    confidence === 'sure' && best ? [{ title, jobProfileId: best.jobProfileId }] : [],
  );
  await acceptTitleMatches(door, { matches: sure });
  return sure;
}

describe('sample people', () => {
  test('stand on every live role, most titles are sure, and the checklist counts them', () =>
    withRollback(async (db) => {
      const door = await withEngineering(createTestApp(db));
      expect(await getSetupChecklist(door, {})).toMatchObject({ done: ['framework'], people: 0 });
      const { people } = await bringSamplePeople(door, {});
      expect(people).toBeGreaterThanOrEqual(38);
      expect((await matchAll(door)).length).toBeGreaterThanOrEqual(8);
      const checklist = await getSetupChecklist(door, {});
      expect(checklist).toMatchObject({ done: ['framework', 'people', 'titles'], people, samplePeople: people, matched: people - 1 });
    }));

  test('come once, and only over live roles', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await expect(bringSamplePeople(app.caller(asOperator), {})).rejects.toMatchObject({ code: 'no_live_role' });
      const door = await withEngineering(app);
      await bringSamplePeople(door, {});
      await expect(bringSamplePeople(door, {})).rejects.toMatchObject({ code: 'sample_people_here' });
      await expect(removeSamplePeople(app.caller(asNobody), {})).rejects.toMatchObject({ code: 'sign_in_required' });
    }));

  test('go with their teams and everything of theirs; frameworks and other people stay', () =>
    withRollback(async (db) => {
      const door = await withEngineering(createTestApp(db));
      await takeTemplates(door, { slugs: ['marketing'] });
      await bringSamplePeople(door, {});
      const [match] = await matchAll(door);
      const managerId = (await listPeople(door, { limit: 1 })).items[0]?.id ?? '';
      const dan = await addPerson(door, { displayName: 'Dan Example', managerId, ...(match && { jobProfileId: match.jobProfileId }) });
      await startRound(door, { personId: dan.id });
      const others = (await listPeople(door, {})).items.map(({ id }) => id);
      await publishVersion(door, { framework: 'marketing', audiencePersonIds: others });
      await removeSamplePeople(door, {});
      expect((await listPeople(door, {})).items.map(({ displayName }) => displayName)).toEqual(['Dan Example']);
      expect((await listTeamTree(door, {})).items).toEqual([]);
      expect(await getAudience(door, { framework: 'marketing' })).toEqual([dan.id]);
      expect(await getSetupChecklist(door, {})).toMatchObject({ frameworks: 2, samplePeople: 0, people: 1 });
      expect((await bringSamplePeople(door, {})).people).toBeGreaterThanOrEqual(38);
    }));

  test('that are not there are nothing to remove, and nobody is told', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      expect(await removeSamplePeople(app.caller(asOperator), {})).toEqual({ people: 0 });
      expect(app.announced).toEqual([]);
    }));
});
