import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asPerson } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aPerson } from '#test/builders/person.ts';
import { aCrew, type Crew, withCrew } from '#test/crew.ts';
import { sharePlan } from '../commands/share-plan.ts';
import { startPlan } from '../commands/start-plan.ts';
import { listTeamPlans } from './list-team-plans.ts';

/** Shares a plan towards a role, as somebody in the crew would. */
async function aSharedPlan(crew: Crew, personId: string, target: string): Promise<void> {
  const caller = crew.app.caller(asPerson(personId));
  const competencyIds = [crew.competency('collaboration')];
  const { id } = await startPlan(caller, { personId: 'me', targetProfileId: crew.profile(target), competencyIds });
  await sharePlan(caller, { planId: id, shared: true });
}

async function aReport(db: Db, crew: Crew, name: string): Promise<string> {
  const profileId = crew.profile('software-engineer');
  const personId = await aPerson(db, { name, managerId: crew.manager, title: 'Software Engineer', profileId });
  await aSharedPlan(crew, personId, 'senior-engineer');
  return personId;
}

/** The database, and how many statements went through it. */
function counted(db: Db) {
  const seen = { statements: 0 };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      seen.statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), seen };
}

test('counts each report’s steps to their target, and leaves no look behind', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const { accountId } = await anAccount(db, { personId: crew.manager });
    await aSharedPlan(crew, crew.engineer, 'senior-engineer');
    const newcomer = await aReport(db, crew, 'Nils Example');
    const { items } = await listTeamPlans(crew.app.caller(asPerson(crew.manager, { accountId })), {});
    expect(items).toMatchObject([
      { personId: crew.engineer, target: { title: 'Senior Engineer' }, stepsLeft: 2 },
      { personId: newcomer, target: { title: 'Senior Engineer' } },
    ]);
    expect(await db.selectFrom('access_record').selectAll().execute()).toEqual([]);
  }));

test('asks the database as often for four reports as for one', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    await aSharedPlan(crew, crew.engineer, 'senior-engineer');
    const ask = async () => {
      const { db: watched, seen } = counted(db);
      const { items } = await listTeamPlans({ ...crew.app.caller(asPerson(crew.manager)), db: watched }, {});
      expect(items.every((one) => one.target !== null)).toBe(true);
      return { reports: items.length, statements: seen.statements };
    };
    await ask(); // what is kept in memory is read first
    const one = await ask();
    for (const name of ['Nils Example', 'Nora Example', 'Noel Example']) await aReport(db, crew, name);
    const four = await ask();
    expect([one.reports, four.reports]).toEqual([1, 4]);
    expect(one.statements).toBeGreaterThan(3);
    expect(four.statements).toBe(one.statements);
  }));
