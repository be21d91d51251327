import { expect, test } from 'vitest';
import type { Caller } from '#platform/use-case/context.ts';
import { asPerson } from '#test/actors.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { readsOf, recordStatements } from '#test/record-statements.ts';
import { addAction } from '../commands/add-action.ts';
import { changeAction } from '../commands/change-action.ts';
import { changePlan } from '../commands/change-plan.ts';
import { completeAction } from '../commands/complete-action.ts';
import { startPlan } from '../commands/start-plan.ts';
import { getPlan } from './get-plan.ts';

test('a plan reads its target once; a change answers from the row it wrote, and an action reads nothing but the name it serves', () =>
  withCrew(async (db) => {
    const crew = await aCrew(db);
    const caller = crew.app.caller(asPerson(crew.engineer));
    const read = async <O>(run: (caller: Caller) => Promise<O>) => {
      const recorded = recordStatements(db);
      const answer = await run({ ...caller, db: recorded.db });
      const reads = (table: string) => readsOf(table, recorded.statements);
      const counts = {
        statements: recorded.statements.length,
        atlas: reads('job_level'),
        plan: reads('development_plan'),
        action: reads('development_action'),
        held: reads('agreed_rating'),
      };
      return { answer, counts };
    };
    const plan = await read((c) =>
      startPlan(c, { personId: 'me', targetProfileId: crew.profile('senior-engineer'), competencyIds: [crew.competency('collaboration')] }),
    );
    const [goal] = plan.answer.goals;
    const planId = plan.answer.id;
    const added = await read((c) => addAction(c, { planId, goalId: goal?.id ?? null, title: 'Lead the review' }));
    const actionId = added.answer.id;
    const changed = await read((c) => changeAction(c, { actionId, note: 'In spring.', progressTotal: 3 }));
    const done = await read((c) => completeAction(c, { actionId }));
    const own = await read((c) => addAction(c, { planId, goalId: null, title: 'Write it up' }));
    const paused = await read((c) => changePlan(c, { planId, paused: true }));
    const shown = await read((c) => getPlan(c, { personId: 'me' }));

    expect([added, changed, done].map(({ answer }) => [answer.competencyName, answer.state, answer.progressDone, answer.revision])).toEqual(
      [
        ['Collaboration', 'planned', 0, 1],
        ['Collaboration', 'planned', 0, 2],
        ['Collaboration', 'done', 3, 3],
      ],
    );
    expect([own.answer.competencyName, paused.answer.state, paused.answer.revision]).toEqual([null, 'paused', shown.answer.plan?.revision]);
    expect(paused.answer).toEqual(shown.answer.plan);
    expect([added, changed, done].map(({ counts }) => counts)).toEqual(
      Array.from({ length: 3 }, () => ({ statements: 9, atlas: 1, plan: 1, action: 1, held: 0 })),
    );
    expect(own.counts).toEqual({ statements: 7, atlas: 0, plan: 1, action: 1, held: 0 });
    expect(paused.counts).toEqual({ statements: 16, atlas: 2, plan: 1, action: 1, held: 1 });
    expect(shown.counts).toEqual({ statements: 14, atlas: 2, plan: 1, action: 1, held: 1 });
    expect(plan.counts).toMatchObject({ plan: 0, action: 1 });
  }));
