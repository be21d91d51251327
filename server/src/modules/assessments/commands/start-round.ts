import type { Relation } from '@waymark/domain/people/relation.ts';
import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { PersonRef, ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { findProfileContent } from '#modules/job-architecture/queries/find-profile-content.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { accountOf, isSystem, personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { assessmentStarted } from '../events.ts';
import { canStartRound } from '../policy.ts';
import { insertAssessments, insertRound } from '../repository/rounds.ts';

/** Starts an assessment of a person against their own role or another one, pinned to the framework version live now. */
export const startRound = command({
  name: 'assessments.start',
  input: z.object({
    personId: PersonRef,
    jobProfileId: ThingId.optional(),
    dueOn: CalendarDate.optional(),
    assessorId: ThingId.optional(),
    reopenedFrom: ThingId.optional(),
  }),
  audit: (_input, output: { id: string }) => ({ kind: 'assessment_round', id: output.id, fields: ['state', 'due_on'] }),
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    const relation = await getRelation(ctx, { personId });
    ctx.authorize(canStartRound(ctx.actor, relation));
    const [person] = await findPeople(ctx, { personIds: [personId] });
    const jobProfileId = demandRole(input.jobProfileId ?? person?.jobProfileId);
    const assessorId = await chooseAssessor(ctx, { personId, wanted: input.assessorId ?? person?.managerId ?? undefined });
    const now = ctx.now();
    const id = uuidv7(now.getTime());
    const inserted = await insertRound(ctx.db, {
      id,
      subject_id: personId,
      job_profile_id: jobProfileId,
      framework_version_id: await liveVersionOf(ctx, jobProfileId),
      trigger: triggerOf(ctx, relation),
      due_on: input.dueOn ?? null,
      state: 'open',
      opened_by: accountOf(ctx.actor),
      opened_at: now,
      reopened_from: input.reopenedFrom ?? null,
    });
    if (!inserted) {
      throw new Refusal('conflict', 'round_already_open', {
        message: 'An assessment against this role is open already. Finish or cancel it first.',
      });
    }
    await insertAssessments(ctx.db, [
      { id: uuidv7(now.getTime()), round_id: id, kind: 'self', assessor_id: personId, state: 'not_started' },
      { id: uuidv7(now.getTime()), round_id: id, kind: 'manager', assessor_id: assessorId, state: 'not_started' },
    ]);
    await ctx.announce(assessmentStarted, { roundId: id, subjectId: personId });
    return { id };
  },
});

function demandRole(jobProfileId: string | null | undefined): string {
  if (jobProfileId !== null && jobProfileId !== undefined) return jobProfileId;
  throw new Refusal('unmet_condition', 'no_role_yet', { message: 'No role is known for this person yet. Set their role, or name one.' });
}

function triggerOf(ctx: Context, relation: Relation): 'self' | 'manager' | 'cycle' | 'people_partner' {
  if (relation.self) return 'self';
  if (relation.manager) return 'manager';
  return isSystem(ctx.actor) ? 'cycle' : 'people_partner';
}

async function chooseAssessor(ctx: Context, choice: { personId: string; wanted: string | undefined }): Promise<string> {
  const [assessor] = choice.wanted === undefined ? [] : await findPeople(ctx, { personIds: [choice.wanted] });
  if (assessor !== undefined && assessor.id !== choice.personId) return assessor.id;
  throw new Refusal('unmet_condition', 'no_assessor', { message: 'Nobody is set as manager. Name who assesses (assessorId).' });
}

async function liveVersionOf(ctx: Context, jobProfileId: string): Promise<string> {
  const content = await findProfileContent(ctx, { jobProfileId });
  if (content?.state === 'published') return content.versionId;
  throw new Refusal('unmet_condition', 'role_not_live', {
    message: 'This role is not in a published framework, so there is nothing to assess against.',
  });
}
