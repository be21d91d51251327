import type { CareerMap } from '@waymark/domain/pathways/contract.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { listEvidence } from '#modules/assessments/queries/list-evidence.ts';
import { listRounds } from '#modules/assessments/queries/list-rounds.ts';
import { getPlan } from '#modules/development/queries/get-plan.ts';
import { suggestActions } from '#modules/development/queries/suggest-actions.ts';
import { bringFramework } from '#modules/job-architecture/commands/bring-framework.ts';
import { getCareerMap } from '#modules/pathways/queries/get-career-map.ts';
import { getPersonByHandle } from '#modules/people/queries/get-person-by-handle.ts';
import { listReports } from '#modules/people/queries/list-reports.ts';
import { type Connection, connect, type Db } from '#platform/database/connect.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { asOperator, asPerson } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { createDatabase, withOwnDatabase, withRollback } from '#test/test-database.ts';
import { type LoadedSample, loadBrightwater, type SampleStep } from './load-brightwater.ts';

let connection: Connection;
let loaded: LoadedSample;
let operator: Caller;

beforeAll(async () => {
  connection = connect(await createDatabase());
  operator = createTestApp(connection.db).caller(asOperator);
  loaded = await loadBrightwater(operator, { size: 'demo' });
}, 120_000);
afterAll(async () => {
  await connection.close();
});

describe('Brightwater, loaded through the commands', () => {
  it('is 640 people in 66 groups, 586 agreed rounds, 59 open ones and 412 plans', () => {
    expect(loaded).toEqual({ name: 'Brightwater', people: 640, teams: 66, agreedRounds: 586, openRounds: 59, plans: 412 });
  });

  it('is its organisation, in sample mode, with people to begin with', async () => {
    const settings = await readOrganisationSettings(connection.db);
    expect(settings).toMatchObject({
      organisationName: 'Brightwater',
      sampleMode: true,
      sampleBeganAt: '2026-11-22T09:40:00.000Z',
      timeZone: 'Europe/London',
      currency: 'GBP',
    });
    expect(settings.samplePeople[0]).toMatchObject({ name: 'Amara Okafor', jobTitle: 'Software Engineer' });
    expect(await count('account')).toBe(640);
  });

  it('shows Amara her map as the stories tell it', async () => {
    const { caller } = await as('amara-okafor');
    const map = await getCareerMap(caller, { personId: 'me' });
    const shown = Object.fromEntries(map.roles.map((role) => [role.slug, `${role.shown} of ${role.asked}`]));
    expect(shown).toMatchObject({
      ...{ 'software-engineer': '6 of 6', 'senior-engineer': '4 of 6', 'staff-engineer': '2 of 6', 'principal-engineer': '1 of 6' },
      ...{ 'team-lead': '3 of 6', 'engineering-manager': '1 of 6', 'director-of-engineering': '0 of 6' },
      ...{ 'associate-product-manager': '4 of 6', 'product-manager': '2 of 6', 'senior-product-manager': '1 of 6' },
    });
    const heads = Object.fromEntries(map.roles.map((role) => [role.slug, role.peopleHere]));
    expect(heads).toMatchObject({ 'software-engineer': 38, 'senior-engineer': 24, 'customer-support-rep': 60, 'group-product-manager': 2 });
    expect(map.targetId).toBeNull();
    expect(moveOf(map, 'software-engineer', 'senior-engineer')).toMatchObject({ people: 14, months: { from: 20, to: 30 } });
    expect(moveOf(map, 'software-engineer', 'team-lead')).toMatchObject({ people: 6, months: { from: 24, to: 36 } });
    expect(moveOf(map, 'senior-engineer', 'team-lead')).toMatchObject({ people: 5, months: { from: 14, to: 28 } });
    expect(moveOf(map, 'software-engineer', 'associate-product-manager')).toMatchObject({ people: null, months: null });
  });

  it('gives Amara her levels, her evidence and an assessment to begin', async () => {
    const { caller, id } = await as('amara-okafor');
    const { items: levels } = await getProficiencies(caller, { personId: id });
    expect(levels.map(({ step, on, source }) => `${step} ${on} ${source}`).sort()).toEqual([
      ...['2', '2', '3', '3', '3', '4'].map((step) => `${step} 2026-09-12 agreed`),
    ]);
    const { items: evidence } = await listEvidence(caller, { personId: 'me' });
    expect(evidence.map(({ visibility }) => visibility).sort()).toEqual([...Array.from({ length: 5 }, () => 'attached'), 'private']);
    const { items: rounds } = await listRounds(caller, {});
    expect(rounds.map(({ state, dueOn, agreedOn, self }) => [state, dueOn, agreedOn, self.state])).toEqual([
      ['open', '2026-12-12', null, 'not_started'],
      ['agreed', null, '2026-09-12', 'submitted'],
    ]);
    expect(rounds.every(({ versionNumber }) => versionNumber === 3)).toBe(true);
  });

  it.each([
    ['collaboration', 'Lead the checkout latency review with Payments'],
    ['strategic-thinking', 'Monthly mentoring with Leila Nasser'],
  ])('offers Amara two kinds of action or more for %s, "%s" among them', async (slug, title) => {
    const { caller } = await as('amara-okafor');
    const competency = await connection.db.selectFrom('competency').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
    const { items } = await suggestActions(caller, { personId: 'me', competencyId: competency.id, toStep: 3 });
    expect(items.map(({ action }) => action.title)).toContain(title);
    expect(new Set(items.map(({ action }) => action.kind)).size).toBeGreaterThanOrEqual(2);
  });

  it('gives Tomás seven people, and Owen a plan with goals in the words of Senior Engineer', async () => {
    const tomas = await as('tomas-rivera');
    expect(await listReports(tomas.caller, { managerId: tomas.id })).toHaveLength(7);
    const owen = await as('owen-clarke');
    const { plan } = await getPlan(owen.caller, { personId: 'me' });
    expect(plan?.goals.map(({ expectationText }) => expectationText)).toEqual([
      'Develops an approach others follow, in line with business goals',
      'Influences decisions made outside the team',
    ]);
  });

  it('is loaded only into an organisation that holds nothing', async () => {
    const before = await count('audit_entry');
    await expect(loadBrightwater(operator, { size: 'demo' })).rejects.toMatchObject({ kind: 'conflict', code: 'organisation_not_empty' });
    expect(await count('audit_entry')).toBe(before);
  });
});

describe('an organisation that is not empty', () => {
  it.each([
    ['a draft framework', (db: Db) => bringFramework(createTestApp(db).caller(asOperator), { document: aFrameworkDocument() })],
    ['an account', (db: Db) => anAccount(db, { roles: ['admin'] })],
    ['a person', (db: Db) => aPerson(db)],
  ])('keeps the sample company out with %s', (_what, bring) =>
    withRollback(async (db) => {
      await bring(db);
      await expect(loadBrightwater(createTestApp(db).caller(asOperator), { size: 'demo' })).rejects.toMatchObject({
        code: 'organisation_not_empty',
      });
    }),
  );
});

it(
  'has a large size of 10,248 people with their levels',
  () =>
    withOwnDatabase(async ({ db }) => {
      const steps: string[] = [];
      const onStep = ({ step, done, total }: SampleStep) => steps.push(`${step} ${done}/${total}`);
      const large = await loadBrightwater(createTestApp(db).caller(asOperator), { size: 'large', onStep });
      expect(large).toMatchObject({ people: 10_248, teams: 218, openRounds: 0, plans: 0 });
      expect(steps).toEqual(['frameworks 0/5', 'people 1/5', 'actions 2/5', 'assessments 3/5', 'plans 4/5']);
      const levels = await db
        .selectFrom('agreed_rating')
        .select((q) => q.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      expect(Number(levels.count)).toBeGreaterThan(38_000);
    }),
  120_000,
);

async function as(handle: string): Promise<{ readonly caller: Caller; readonly id: string }> {
  const { id } = await getPersonByHandle(operator, { handle });
  return { id, caller: { ...operator, actor: asPerson(id) } };
}

async function count(table: 'account' | 'audit_entry'): Promise<number> {
  const row = await connection.db
    .selectFrom(table)
    .select((q) => q.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function moveOf(map: CareerMap, from: string, to: string) {
  const idOf = (slug: string) => map.roles.find((role) => role.slug === slug)?.id;
  return map.moves.find((move) => move.fromId === idOf(from) && move.toId === idOf(to));
}
