import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { describe, expect, test } from 'vitest';
import { assignJob } from '#modules/people/commands/assign-job.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asOperator, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { testNow } from '#test/test-app.ts';
import { withOwnDatabase } from '#test/test-database.ts';
import { bringCatalogue } from './bring-catalogue.ts';

const me = { personId: 'me' };

const setUp = async (db: Db) => {
  const crew = await aCrew(db);
  const [collaboration, strategy] = [crew.competency('collaboration'), crew.competency('strategic-thinking')];
  await bringCatalogue(crew.app.caller(asOperator), {
    source: 'own',
    actions: [
      {
        slug: 'review',
        title: 'Lead the latency review',
        kind: 'stretch_assignment',
        builds: [{ competencyId: collaboration, from: 2, to: 3 }],
        effortHours: 20,
      },
      {
        slug: 'mentor',
        title: 'Monthly mentoring',
        kind: 'mentoring',
        builds: [
          { competencyId: strategy, from: 2, to: 3 },
          { competencyId: collaboration, from: 2, to: 3 },
        ],
      },
      { slug: 'course', title: 'A course', kind: 'training', builds: [{ competencyId: collaboration, from: 2, to: 3 }], effortHours: 8 },
      { slug: 'course-2', title: 'B course', kind: 'training', builds: [{ competencyId: collaboration, from: 2, to: 3 }], effortHours: 9 },
    ],
  });
  const engineer = crew.app.client(asPerson(crew.engineer)).development;
  const manager = crew.app.client(asPerson(crew.manager)).development;
  const start = () =>
    engineer.startPlan({
      params: me,
      body: { targetProfileId: crew.profile('senior-engineer'), competencyIds: [collaboration, strategy] },
    });
  return { crew, collaboration, strategy, engineer, manager, start };
};

describe('a plan', () => {
  test('starts private with a goal for each step kept, in the role’s own words', () =>
    withCrew(async (db) => {
      const { start, manager, crew } = await setUp(db);
      const plan = await start();
      expect(plan).toMatchObject({
        state: 'draft',
        activity: 'moving',
        target: { title: 'Senior Engineer' },
        nextCheckInOn: '2026-12-22',
        sharedWith: null,
      });
      expect(plan.goals.map((goal) => [goal.competencyName, goal.fromStep, goal.toStep, goal.heldStep])).toEqual([
        ['Collaboration', 2, 3, 2],
        ['Strategic thinking', 2, 3, 2],
      ]);
      expect(plan.goals.every((goal) => goal.expectationText.length > 10)).toBe(true);
      await expect(manager.getPlan({ params: { personId: crew.engineer } })).rejects.toMatchObject({ status: 404 });
    }));

  test('one at a time, also when started twice at once', () =>
    withOwnDatabase(async ({ db }) => {
      const { start } = await setUp(db);
      const outcomes = await Promise.allSettled([start(), start()]);
      expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      await expect(start()).rejects.toMatchObject({ problem: { code: 'plan_exists' } });
    }));

  test('asks for steps the role knows', () =>
    withCrew(async (db) => {
      const { crew, engineer } = await setUp(db);
      const startWith = (competencyIds: string[]) =>
        engineer.startPlan({ params: me, body: { targetProfileId: crew.profile('senior-engineer'), competencyIds } });
      await expect(startWith([])).rejects.toMatchObject({ status: 422 });
      await expect(startWith([crew.competency('people-leadership')])).rejects.toMatchObject({ problem: { code: 'not_asked_here' } });
      expect(await engineer.getPlan({ params: me })).toEqual({ plan: null });
    }));

  test('"grow where I am" aims one step beyond what is shown', () =>
    withCrew(async (db) => {
      const { engineer, collaboration } = await setUp(db);
      const plan = await engineer.startPlan({ params: me, body: { targetProfileId: null, competencyIds: [collaboration] } });
      expect(plan).toMatchObject({ target: null, goals: [{ fromStep: 2, toStep: 3 }] });
    }));

  test('shared, the manager sees it and its target; un-shared, neither', () =>
    withCrew(async (db) => {
      const { crew, start, engineer, manager } = await setUp(db);
      const { id } = await start();
      const shared = await engineer.sharePlan({ params: { planId: id } });
      expect(shared).toMatchObject({ state: 'shared', sharedWith: { displayName: 'Tomas Example' } });
      expect((await manager.getPlan({ params: { personId: crew.engineer } })).plan).toMatchObject({
        id,
        can: { edit: false, comment: true },
      });
      const { items } = await manager.listTeamPlans({});
      expect(items).toMatchObject([{ personId: crew.engineer, activity: 'moving', target: { title: 'Senior Engineer' }, stepsLeft: 2 }]);
      await engineer.sharePlan({ params: { planId: id } });
      const told = crew.app.announced.map((event) => event.name).filter((name) => name.endsWith('.shared'));
      expect(told.toSorted()).toEqual(['aspiration.shared', 'plan.shared']);
      await engineer.unsharePlan({ params: { planId: id } });
      await expect(manager.getPlan({ params: { personId: crew.engineer } })).rejects.toMatchObject({ status: 404 });
      expect((await manager.listTeamPlans({})).items).toMatchObject([{ activity: 'none', target: null }]);
    }));

  test('to a role that was reached by now is still shared, un-shared and finished, and leaves a newer target alone', () =>
    withCrew(async (db) => {
      const { crew, start, engineer, manager } = await setUp(db);
      const { id, goals } = await start();
      const partner = crew.app.caller(asPeoplePartner());
      await assignJob(partner, { personId: crew.engineer, jobProfileId: crew.profile('senior-engineer') });
      const pathways = crew.app.client(asPerson(crew.engineer)).pathways;
      await pathways.setAspiration({ params: me, body: { jobProfileId: crew.profile('staff-engineer') } });
      await pathways.shareAspiration({ params: me });
      const target = async () => await pathways.getAspiration({ params: me });
      const before = await target();
      expect(await engineer.sharePlan({ params: { planId: id } })).toMatchObject({ state: 'shared', target: { title: 'Senior Engineer' } });
      expect(await manager.getPlan({ params: { personId: crew.engineer } })).toMatchObject({ plan: { id } });
      expect(await engineer.unsharePlan({ params: { planId: id } })).toMatchObject({ state: 'draft' });
      await engineer.sharePlan({ params: { planId: id } });
      const outcomes = goals.map((goal) => ({ goalId: goal.id, state: 'achieved' as const }));
      expect(await engineer.finishPlan({ params: { planId: id }, body: { outcomes } })).toMatchObject({ state: 'finished' });
      expect([before.role?.title, before.sharedAt !== null, await target()]).toEqual(['Staff Engineer', true, before]);
    }));

  test('is nobody else’s: not the line above’s, a people partner’s, an admin’s or a stranger’s', () =>
    withCrew(async (db) => {
      const { crew, start, engineer } = await setUp(db);
      const { id } = await start();
      await engineer.sharePlan({ params: { planId: id } });
      for (const actor of [asPerson(crew.above), asPeoplePartner(crew.above), asAdmin(crew.above), asPerson(crew.stranger)]) {
        const { development } = crew.app.client(actor);
        await expect(development.getPlan({ params: { personId: crew.engineer } })).rejects.toMatchObject({ status: 404 });
        await expect(development.addAction({ params: { planId: id }, body: { title: 'x' } })).rejects.toMatchObject({ status: 404 });
        await expect(development.commentOnPlan({ params: { planId: id }, body: { text: 'x' } })).rejects.toMatchObject({ status: 404 });
      }
      const manager = crew.app.client(asPerson(crew.manager)).development;
      await expect(manager.addAction({ params: { planId: id }, body: { title: 'x' } })).rejects.toMatchObject({ status: 404 });
    }));

  test('goes quiet after 60 days, and a check-in wakes it', () =>
    withCrew(async (db) => {
      const { crew, start, engineer } = await setUp(db);
      const { id } = await start();
      crew.app.setNow(new Date(testNow.getTime() + 61 * 86_400_000));
      expect((await engineer.getPlan({ params: me })).plan?.activity).toBe('quiet');
      await engineer.checkIn({ params: { planId: id }, body: { mood: 'slower_than_hoped', note: 'Busy weeks', needsManager: true } });
      expect((await engineer.getPlan({ params: me })).plan).toMatchObject({
        activity: 'moving',
        checkIns: [{ note: 'Busy weeks', needsManager: true }],
      });
    }));

  test('pauses and resumes, orders actions, and refuses an old revision', () =>
    withCrew(async (db) => {
      const { start, engineer } = await setUp(db);
      const plan = await start();
      const params = { planId: plan.id };
      const one = await engineer.addAction({ params, body: { title: 'One' } });
      const two = await engineer.addAction({ params, body: { title: 'Two' } });
      const now = (await engineer.getPlan({ params: me })).plan?.revision;
      const endless = engineer.changePlan({ params, body: { pausedUntil: '2027-03-01' }, ifMatch: `"${now}"` });
      await expect(endless).rejects.toMatchObject({ problem: { code: 'plan_not_paused' } });
      const paused = await engineer.changePlan({
        params,
        body: { paused: true, pausedUntil: '2027-03-01', actionOrder: [two.id, one.id] },
        ifMatch: `"${now}"`,
      });
      expect(paused).toMatchObject({
        state: 'paused',
        activity: 'paused',
        pausedUntil: '2027-03-01',
        actions: [{ title: 'Two' }, { title: 'One' }],
      });
      await expect(engineer.changePlan({ params, body: { paused: false }, ifMatch: `"${now}"` })).rejects.toMatchObject({ status: 412 });
      expect(await engineer.changePlan({ params, body: { paused: false }, ifMatch: `"${paused.revision}"` })).toMatchObject({
        state: 'draft',
        pausedUntil: null,
      });
    }));

  test('takes no step beyond the scale, and no more actions than can be put in order', () =>
    withCrew(async (db) => {
      const { start, engineer, crew } = await setUp(db);
      const { id: planId } = await start();
      const competencyId = crew.competency('delivery');
      const add = (toStep: number) => engineer.addGoal({ params: { planId }, body: { competencyId, toStep } });
      await expect(add(9)).rejects.toMatchObject({ problem: { code: 'step_off_scale' } });
      expect((await add(5)).goals.map((goal) => goal.toStep)).toEqual([3, 3, 5]);
      const row = { plan_id: planId, kind: 'training', title: 'One', state: 'planned', created_at: testNow, updated_at: testNow } as const;
      const rows = Array.from({ length: 500 }, (_none, place) => ({ ...row, id: uuidv7(testNow.getTime()), sort_order: place }));
      await db.insertInto('development_action').values(rows).execute();
      const more = engineer.addAction({ params: { planId }, body: { title: 'One more' } });
      await expect(more).rejects.toMatchObject({ problem: { code: 'too_many_actions' } });
    }));

  test('finishes with a word on every step; then it is history', () =>
    withCrew(async (db) => {
      const { start, engineer, crew } = await setUp(db);
      const plan = await start();
      const params = { planId: plan.id };
      await expect(engineer.finishPlan({ params, body: { outcomes: [] } })).rejects.toMatchObject({ problem: { code: 'outcome_missing' } });
      const outcomes = plan.goals.map((goal, index) => ({
        goalId: goal.id,
        state: index === 0 ? ('achieved' as const) : ('dropped' as const),
      }));
      const [first] = outcomes;
      for (const odd of [{ goalId: plan.id, state: 'dropped' as const }, ...(first ? [first] : [])]) {
        const refused = engineer.finishPlan({ params, body: { outcomes: [...outcomes, odd] } });
        await expect(refused).rejects.toMatchObject({ status: 422, problem: { code: 'invalid_input' } });
      }
      expect(await engineer.finishPlan({ params, body: { outcomes } })).toMatchObject({ state: 'finished', can: { edit: false } });
      await expect(engineer.addAction({ params, body: { title: 'x' } })).rejects.toMatchObject({ problem: { code: 'plan_finished' } });
      expect((await engineer.listPlans({ params: me })).items).toMatchObject([{ id: plan.id, state: 'finished' }]);
      await engineer.startPlan({
        params: me,
        body: { targetProfileId: crew.profile('team-lead'), competencyIds: [crew.competency('coaching-others')] },
      });
    }));
});

describe('actions', () => {
  test('come from the catalogue or in own words, named with what they build', () =>
    withCrew(async (db) => {
      const { start, engineer, collaboration, crew } = await setUp(db);
      const plan = await start();
      const goalId = plan.goals[0]?.id ?? '';
      const { items } = await engineer.suggestActions({ params: me, query: { competencyId: collaboration, toStep: 3 } });
      expect(items.map((item) => item.action.title)).toEqual(['Monthly mentoring', 'A course', 'Lead the latency review', 'B course']);
      expect(items[0]?.reason).toEqual({ fit: 'exact', alsoBuilds: [crew.competency('strategic-thinking')], own: true });
      const params = { planId: plan.id };
      const fromCatalogue = await engineer.addAction({ params, body: { goalId, catalogueActionId: items[2]?.action.id ?? '' } });
      expect(fromCatalogue).toMatchObject({
        title: 'Lead the latency review',
        kind: 'stretch_assignment',
        competencyName: 'Collaboration',
        effortHours: 20,
        state: 'planned',
      });
      const own = await engineer.addAction({
        params,
        body: { goalId, title: 'Join the pricing experiment squad', kind: 'cross_functional_project' },
      });
      expect(own).toMatchObject({ kind: 'cross_functional_project', competencyName: 'Collaboration' });
      const again = await engineer.suggestActions({ params: me, query: { competencyId: collaboration, toStep: 3 } });
      expect(again.items.map((item) => item.action.title)).not.toContain('Lead the latency review');
    }));

  test.each([
    [{}, 'title_needed', 422],
    [{ title: '  ' }, 'invalid_input', 422],
    [{ catalogueActionId: 'nonsense' }, 'not_found', 404],
    [{ title: 'x', goalId: '019aa000-0000-7000-8000-000000000000' }, 'not_found', 404],
  ])('refuse %o with %s', (body, code, status) =>
    withCrew(async (db) => {
      const { start, engineer } = await setUp(db);
      const { id } = await start();
      await expect(engineer.addAction({ params: { planId: id }, body })).rejects.toMatchObject({ status, problem: { code } });
      expect((await engineer.getPlan({ params: me })).plan?.actions).toEqual([]);
    }),
  );

  test('change with the revision read, complete into evidence, and go', () =>
    withCrew(async (db) => {
      const { start, engineer, crew } = await setUp(db);
      const plan = await start();
      const added = await engineer.addAction({
        params: { planId: plan.id },
        body: { title: 'Mentoring', goalId: plan.goals[0]?.id ?? null, progressTotal: 6 },
      });
      const params = { actionId: added.id };
      const changed = await engineer.changeAction({
        params,
        body: { state: 'under_way', progressDone: 2, dueMonth: '2027-01-01' },
        ifMatch: '"1"',
      });
      expect(changed).toMatchObject({ state: 'under_way', progressDone: 2, progressTotal: 6, dueMonth: '2027-01-01', revision: 2 });
      await expect(engineer.changeAction({ params, body: { title: 'Late' }, ifMatch: '"1"' })).rejects.toMatchObject({ status: 412 });
      const beyond = engineer.changeAction({ params, body: { progressDone: 7 }, ifMatch: '"2"' });
      await expect(beyond).rejects.toMatchObject({ status: 422, problem: { code: 'invalid_input' } });
      const done = await engineer.completeAction({ params, body: { evidence: { title: 'What I would show' } } });
      await expect(engineer.completeAction({ params, body: { evidence: null } })).rejects.toMatchObject({
        problem: { code: 'action_done' },
      });
      expect(done).toMatchObject({ state: 'done', progressDone: 6 });
      const evidence = await crew.app.client(asPerson(crew.engineer)).assessments.listEvidence({ params: me });
      expect(evidence.items).toMatchObject([
        { id: done.evidenceId, title: 'What I would show', competencyIds: [crew.competency('collaboration')], visibility: 'private' },
      ]);
      await engineer.removeAction({ params });
      expect((await engineer.getPlan({ params: me })).plan?.actions).toEqual([]);
    }));
});

test('a manager comments, suggests and commits on a shared plan, and the words stay apart from the person’s', () =>
  withCrew(async (db) => {
    const { crew, start, engineer, manager } = await setUp(db);
    const { id } = await start();
    const comment = () =>
      manager.commentOnPlan({
        params: { planId: id },
        body: { kind: 'commitment', text: 'I will get you into the pricing review by January' },
      });
    await expect(comment()).rejects.toMatchObject({ status: 404 });
    await engineer.sharePlan({ params: { planId: id } });
    await comment();
    const { plan } = await engineer.getPlan({ params: me });
    expect(plan?.comments).toMatchObject([{ by: { displayName: 'Tomas Example' }, kind: 'commitment' }]);
    expect(crew.app.announced.map((event) => event.name)).toContain('plan.commented');
  }));

test('a role that no longer asks flags the goal and deletes nothing', () =>
  withCrew(async (db) => {
    const { crew, start, engineer, strategy } = await setUp(db);
    await start();
    await db
      .updateTable('development_plan')
      .set({ target_profile_id: crew.profile('engineering-manager') })
      .execute();
    await engineer.addGoal({
      params: { planId: (await engineer.getPlan({ params: me })).plan?.id ?? '' },
      body: { competencyId: crew.competency('people-leadership') },
    });
    await db
      .updateTable('development_plan')
      .set({ target_profile_id: crew.profile('senior-engineer') })
      .execute();
    const goals = (await engineer.getPlan({ params: me })).plan?.goals ?? [];
    expect(goals.map((goal) => [goal.competencyName, goal.noLongerAsked])).toEqual([
      ['Collaboration', false],
      ['Strategic thinking', false],
      ['People leadership', true],
    ]);
    expect(goals.some((goal) => goal.competencyId === strategy)).toBe(true);
  }));
