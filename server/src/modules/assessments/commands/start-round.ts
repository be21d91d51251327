import type { Relation } from '@waymark/domain/people/relation.ts';
import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { PersonRef, ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { isSystem, personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canStartRound } from '../policy.ts';
import { openRound, type RoundTrigger } from './open-round.ts';

/** Starts an assessment of a person against their own role or another one, pinned to the framework version live now. */
export const startRound = command({
  name: 'assessments.start',
  input: z.object({
    personId: PersonRef,
    jobProfileId: ThingId.optional(),
    dueOn: CalendarDate.optional(),
    assessorId: ThingId.optional(),
  }),
  audit: (_input, output: { id: string }) => ({ kind: 'assessment_round', id: output.id, fields: ['state', 'due_on'] }),
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    const relation = await getRelation(ctx, { personId });
    ctx.authorize(canStartRound(ctx.actor, relation));
    return openRound(ctx, { ...input, personId, trigger: triggerOf(ctx, relation) });
  },
});

function triggerOf(ctx: Context, relation: Relation): RoundTrigger {
  if (relation.self) return 'self';
  if (relation.manager) return 'manager';
  return isSystem(ctx.actor) ? 'cycle' : 'people_partner';
}
