import { AddEvidence } from '@waymark/domain/assessments/evidence.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { addEvidence } from '#modules/assessments/commands/add-evidence.ts';
import { command } from '#platform/use-case/command.ts';
import { showOneAction } from '../queries/show-plan.ts';
import { listGoals, updateAction, updatePlan } from '../repository/plans.ts';
import { takeOwnAction } from './take-own-plan.ts';

/** Marks an action done and keeps what the person would show someone as evidence for the step it builds. */
export const completeAction = command({
  name: 'development.complete_action',
  input: z.object({ actionId: ThingId, evidence: AddEvidence.nullable().default(null) }),
  audit: (input) => ({
    kind: 'development_action',
    id: input.actionId,
    fields: ['state', ...(input.evidence === null ? [] : ['evidence'])],
  }),
  run: async (ctx, input) => {
    const { plan, action } = await takeOwnAction(ctx, input.actionId);
    if (action.state === 'done') throw new Refusal('conflict', 'action_done', { message: 'This action is done already.' });
    const goals = await listGoals(ctx.db, [plan.id]);
    const competencyId = goals.find((goal) => goal.id === action.goal_id)?.competency_id;
    const kept =
      input.evidence === null
        ? null
        : await addEvidence(ctx, {
            ...input.evidence,
            personId: plan.person_id,
            competencyIds: [...new Set([...input.evidence.competencyIds, ...(competencyId === undefined ? [] : [competencyId])])],
          });
    const now = ctx.now();
    const updated = await updateAction(ctx.db, action.id, {
      state: 'done',
      progress_done: action.progress_total ?? action.progress_done,
      ...(kept !== null && { evidence_id: kept.id }),
      updated_at: now,
    });
    await updatePlan(ctx.db, plan.id, { last_activity_at: now });
    return await showOneAction(ctx, updated, goals);
  },
});
