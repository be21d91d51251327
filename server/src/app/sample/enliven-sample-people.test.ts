import { describe, expect, test } from 'vitest';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { bringStarterCatalogue } from '#modules/development/commands/bring-starter-catalogue.ts';
import { getPlan } from '#modules/development/queries/get-plan.ts';
import { listTeamPlans } from '#modules/development/queries/list-team-plans.ts';
import { publishVersion } from '#modules/job-architecture/commands/publish-version.ts';
import { takeTemplates } from '#modules/job-architecture/commands/take-templates.ts';
import { listSharedTargets } from '#modules/pathways/queries/list-shared-targets.ts';
import { acceptTitleMatches } from '#modules/people/commands/accept-title-matches.ts';
import { addPerson } from '#modules/people/commands/add-person.ts';
import { bringSamplePeople } from '#modules/people/commands/bring-sample-people.ts';
import { removeSamplePeople } from '#modules/people/commands/remove-sample-people.ts';
import { titlesMatched } from '#modules/people/events.ts';
import { listSampleSeats } from '#modules/people/queries/list-sample-seats.ts';
import { suggestTitleMatches } from '#modules/people/queries/suggest-title-matches.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { asOperator, asPeoplePartner, asPerson } from '#test/actors.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { enlivenListener } from './enliven-sample-people.ts';

const frameworks = ['engineering', 'marketing', 'customer-success'];
const theirs = ['assessment_round', 'assessment', 'agreed_rating', 'development_plan', 'development_goal', 'development_action'] as const;

/** An organisation with sample people on their roles, as the first-run checklist leaves it. */
async function setUp(db: Db) {
  const app = createTestApp(db);
  const door = app.caller(asOperator);
  await takeTemplates(door, { slugs: frameworks });
  for (const framework of frameworks) await publishVersion(door, { framework });
  await bringStarterCatalogue(door, {});
  await bringSamplePeople(door, {});
  const match = async () => {
    const { items } = await suggestTitleMatches(door, { limit: 100 });
    const sure = items.flatMap(({ title, confidence, suggestions: [best] }) =>
      confidence === 'sure' && best ? [{ title, jobProfileId: best.jobProfileId }] : [],
    );
    await acceptTitleMatches(door, { matches: sure });
  };
  const hear = async () => {
    const told = app.announced.filter(({ name }) => name === titlesMatched.name);
    for (const event of told) await enlivenListener.handle(app.caller({ kind: 'job', name: enlivenListener.name }), event);
  };
  await match();
  await hear();
  return { app, door, hear };
}

const count = async (db: Db, table: (typeof theirs)[number] | 'aspiration' | 'check_in') =>
  Number(
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<string>().as('rows'))
        .executeTakeFirstOrThrow()
    ).rows,
  );

describe('sample people whose titles are matched', () => {
  test('have agreed levels around what their role asks, most with gaps, some with a plan that builds them', () =>
    withRollback(async (db) => {
      const { door } = await setUp(db);
      const seats = await listSampleSeats(door, {});
      const held = await Promise.all(seats.map(async ({ personId }) => (await getProficiencies(door, { personId })).items));
      const assessed = held.filter((items) => items.length > 0);
      expect(assessed.length).toBeGreaterThan(seats.length * 0.75);
      expect(assessed.length).toBeLessThan(seats.length);
      expect(assessed.flat().every(({ source, step }) => source === 'agreed' && step !== null && step >= 1 && step <= 5)).toBe(true);
      const rated = await db.selectFrom('agreed_rating').select(['step', 'required_step', 'agreed_on']).execute();
      const off = rated.map(({ step, required_step }) => step - (required_step ?? step));
      expect(new Set(off)).toEqual(new Set([-1, 0, 1]));
      const plans = await db.selectFrom('development_plan').select(['person_id', 'target_profile_id', 'state']).execute();
      expect(plans.length).toBeGreaterThanOrEqual(6);
      expect(new Set(plans.map(({ state }) => state))).toEqual(new Set(['draft', 'shared']));
      expect(plans.every(({ target_profile_id }) => target_profile_id !== null)).toBe(true);
      const goals = await db.selectFrom('development_goal').select(['from_step', 'to_step', 'expectation_text']).execute();
      expect(goals.every(({ from_step, to_step, expectation_text }) => (from_step ?? 0) < to_step && expectation_text !== '')).toBe(true);
      expect(await count(db, 'development_action')).toBeGreaterThanOrEqual(goals.length);
    }));

  test('give their manager a team to look at: levels, plans and the roles they head for', () =>
    withRollback(async (db) => {
      const { app } = await setUp(db);
      const { shared_with: manager = null, person_id: report = '' } =
        (await db.selectFrom('development_plan').select(['shared_with', 'person_id']).where('state', '=', 'shared').executeTakeFirst()) ??
        {};
      const seen = app.caller(asPerson(manager));
      expect((await listTeamPlans(seen, {})).items.find(({ personId }) => personId === report)?.lastActivityAt).not.toBeNull();
      expect([...(await listSharedTargets(seen, {})).keys()]).toContain(report);
      expect((await getPlan(seen, { personId: report })).plan?.goals.length).toBeGreaterThan(0);
      expect((await getProficiencies(app.caller(asPeoplePartner()), { personId: report })).items.length).toBeGreaterThan(0);
    }));

  test('are given a past once, however often the news arrives; real people on the same roles are not', () =>
    withRollback(async (db) => {
      const { door, hear, app } = await setUp(db);
      const before = await Promise.all(theirs.map((table) => count(db, table)));
      const [seat] = await listSampleSeats(door, {});
      const dan = await addPerson(door, { displayName: 'Dan Example', jobProfileId: seat?.jobProfileId ?? '' });
      await hear();
      await app.caller(asOperator).queue.put(db, { id: crypto.randomUUID(), name: titlesMatched.name, at: '', payload: { people: 1 } });
      await hear();
      expect(await Promise.all(theirs.map((table) => count(db, table)))).toEqual(before);
      expect((await getProficiencies(door, { personId: dan.id })).items).toEqual([]);
    }));

  test('take all of it with them when they are removed, and nothing comes back', () =>
    withRollback(async (db) => {
      const { door, hear } = await setUp(db);
      await removeSamplePeople(door, {});
      await hear();
      for (const table of [...theirs, 'aspiration', 'check_in'] as const) expect([table, await count(db, table)]).toEqual([table, 0]);
    }));
});
