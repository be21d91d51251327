import { expect, test } from 'vitest';
import { disableAccount } from '#modules/access/commands/disable-account.ts';
import { enableAccount } from '#modules/access/commands/enable-account.ts';
import { grantAccessRole } from '#modules/access/commands/grant-access-role.ts';
import { linkAccountToPerson } from '#modules/access/commands/link-account-to-person.ts';
import { setPreferences } from '#modules/access/commands/set-preferences.ts';
import { addEvidence } from '#modules/assessments/commands/add-evidence.ts';
import { changeEvidence } from '#modules/assessments/commands/change-evidence.ts';
import { changeCompetency } from '#modules/competencies/commands/change-competency.ts';
import { describeLevel } from '#modules/competencies/commands/describe-level.ts';
import { reinstateCompetency } from '#modules/competencies/commands/reinstate-competency.ts';
import { retireCompetency } from '#modules/competencies/commands/retire-competency.ts';
import { addAction } from '#modules/development/commands/add-action.ts';
import { changeAction } from '#modules/development/commands/change-action.ts';
import { changeGoal } from '#modules/development/commands/change-goal.ts';
import { changePlan } from '#modules/development/commands/change-plan.ts';
import { sharePlan } from '#modules/development/commands/share-plan.ts';
import { startPlan } from '#modules/development/commands/start-plan.ts';
import { setPayVisibility } from '#modules/job-architecture/commands/set-pay-visibility.ts';
import { widenAudience } from '#modules/job-architecture/commands/widen-audience.ts';
import { renameTeam } from '#modules/people/commands/rename-team.ts';
import { setWillingToTalk } from '#modules/people/commands/set-willing-to-talk.ts';
import { updatePerson } from '#modules/people/commands/update-person.ts';
import { getPersonRecord } from '#modules/people/queries/get-person-record.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { asAdmin, asFrameworkOwner, asPerson } from './actors.ts';
import { anAccount } from './builders/account.ts';
import { aTeam } from './builders/team.ts';
import { aCrew, withCrew } from './crew.ts';

type Crew = Awaited<ReturnType<typeof aCrew>>;

/** Does each thing twice and answers which of them left a trace the second time. */
async function tracesOfSecond(db: Db, crew: Crew, calls: Readonly<Record<string, () => Promise<unknown>>>): Promise<string[]> {
  const traces = async () => {
    const audit = await db
      .selectFrom('audit_entry')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const revisions = await Promise.all(
      (['competency', 'person', 'development_plan', 'development_action', 'evidence'] as const).map(async (table) =>
        (await db.selectFrom(table).select(['id', 'revision']).orderBy('id').execute()).map(({ revision }) => revision),
      ),
    );
    return JSON.stringify([audit, revisions, crew.app.announced.length]);
  };
  const found: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const untouched = await traces();
    await call();
    const once = await traces();
    expect(once, `${name} changes something the first time`).not.toBe(untouched);
    await call();
    if ((await traces()) !== once) found.push(name);
  }
  return found;
}

test('what an admin does a second time leaves no audit row, no revision and no event', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const admin = crew.app.caller(asAdmin());
    const { accountId, actor } = await anAccount(db);
    const team = await aTeam(db, { name: 'One' });
    const scope = { everyone: false, teamIds: [team, await aTeam(db, { name: 'Two' })] };
    const update = async () => {
      const { revision } = await getPersonRecord(admin, { personId: crew.stranger });
      return updatePerson(admin, { personId: crew.stranger, revision, change: { location: 'Leeds', employmentShare: 0.8 } });
    };
    const found = await tracesOfSecond(db, crew, {
      grant: () =>
        grantAccessRole(admin, { accountId, accessRole: 'people_partner', scope: { ...scope, teamIds: scope.teamIds.toReversed() } }),
      link: () => linkAccountToPerson(admin, { accountId, personId: crew.stranger }),
      preferences: () => setPreferences(crew.app.caller(actor), { locale: 'de', preferences: { theme: 'dark' } }),
      disable: () => disableAccount(admin, { accountId }),
      enable: () => enableAccount(admin, { accountId }),
      renameTeam: () => renameTeam(admin, { teamId: team, name: 'First' }),
      update,
    });
    expect(found).toEqual([]);
  }));

test('nor does what a framework owner does a second time', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const owner: Caller = crew.app.caller(asFrameworkOwner());
    const competency = crew.competency('collaboration');
    await db.updateTable('framework_version').set({ for_everyone: false }).execute();
    const { slug } = await db.selectFrom('framework').select('slug').executeTakeFirstOrThrow();
    const found = await tracesOfSecond(db, crew, {
      change: () => changeCompetency(owner, { competency, change: { definition: 'Works with others.', synonyms: ['Teamwork'] } }),
      describe: () => describeLevel(owner, { competency, step: 2, text: 'Helps.', indicators: ['Asks first.'] }),
      blank: () => describeLevel(owner, { competency, step: 2, text: '', indicators: [] }),
      retire: () => retireCompetency(owner, { competency }),
      reinstate: () => reinstateCompetency(owner, { competency }),
      pay: () => setPayVisibility(owner, { visibility: 'everyone' }),
      widen: () => widenAudience(owner, { framework: slug, personIds: [crew.engineer, crew.manager] }),
    });
    expect(found).toEqual([]);
  }));

test('nor does what somebody does a second time with their own plan, evidence and choices', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const me = crew.app.caller(asPerson(crew.engineer));
    const competencyIds = [crew.competency('collaboration'), crew.competency('strategic-thinking')];
    const plan = await startPlan(me, { personId: 'me', targetProfileId: crew.profile('senior-engineer'), competencyIds });
    const [planId, goalId] = [plan.id, plan.goals[0]?.id ?? ''];
    const action = await addAction(me, { planId, title: 'Read' });
    const evidence = await addEvidence(me, { personId: 'me', title: 'A review', competencyIds });
    const found = await tracesOfSecond(db, crew, {
      plan: () => changePlan(me, { planId, nextCheckInOn: '2027-01-15' }),
      goal: () => changeGoal(me, { planId, goalId, why: 'To lead reviews.' }),
      action: () => changeAction(me, { actionId: action.id, title: 'Read twice', dueMonth: '2027-02-01', state: 'under_way' }),
      share: () => sharePlan(me, { planId, shared: true }),
      unshare: () => sharePlan(me, { planId, shared: false }),
      evidence: () => changeEvidence(me, { evidenceId: evidence.id, title: 'A long review', competencyIds: competencyIds.toReversed() }),
      talk: () => setWillingToTalk(me, { personId: crew.engineer, willingToTalk: true }),
    });
    expect(found).toEqual([]);
  }));
