import { isHere } from '@waymark/domain/people/person.ts';
import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { findProfileContent } from '#modules/job-architecture/queries/find-profile-content.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { assessmentStarted } from '../events.ts';
import { insertAssessments, insertRound } from '../repository/rounds.ts';

/** What made a round begin. */
export type RoundTrigger = 'self' | 'manager' | 'cycle' | 'people_partner';

interface RoundToOpen {
  readonly personId: string;
  readonly trigger: RoundTrigger;
  readonly jobProfileId?: string | undefined;
  readonly dueOn?: CalendarDate | undefined;
  readonly assessorId?: string | undefined;
  /** The agreed round that it takes up again, who asks for that and why. */
  readonly reopening?: { readonly roundId: string; readonly by: string | null; readonly reason: string } | undefined;
}

/** The part that starting and reopening share: writes the round and both its sides, once they have decided that it may begin. */
export async function openRound(ctx: Context, input: RoundToOpen): Promise<{ id: string }> {
  const { personId } = input;
  const [person] = await findPeople(ctx, { personIds: [personId] });
  if (person !== undefined && !isHere(person, today(ctx))) {
    throw new Refusal('conflict', 'has_left', { message: 'This person has left, so nobody assesses them any more.' });
  }
  const jobProfileId = demandRole(input.jobProfileId ?? person?.jobProfileId);
  const managerId = person?.managerId ?? null;
  const assessorId = await chooseAssessor(ctx, { personId, wanted: wantedAssessors(input, managerId) });
  const now = ctx.now();
  const id = uuidv7(now.getTime());
  const inserted = await insertRound(ctx.db, {
    id,
    subject_id: personId,
    job_profile_id: jobProfileId,
    framework_version_id: await liveVersionOf(ctx, jobProfileId),
    trigger: input.trigger,
    due_on: input.dueOn ?? null,
    state: 'open',
    opened_by: accountOf(ctx.actor),
    opened_at: now,
    reopened_from: input.reopening?.roundId ?? null,
    reopened_by: input.reopening?.by ?? null,
    reopen_reason: input.reopening?.reason ?? '',
    assessor_id: assessorId,
    assessor_named: assessorId !== managerId,
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
}

function demandRole(jobProfileId: string | null | undefined): string {
  if (jobProfileId !== null && jobProfileId !== undefined) return jobProfileId;
  throw new Refusal('unmet_condition', 'no_role_yet', { message: 'No role is known for this person yet. Set their role, or name one.' });
}

/** Who is named, else the manager; of a round that is opened again the manager also where its assessor has left since. */
function wantedAssessors(input: RoundToOpen, managerId: string | null): string[] {
  const manager = input.assessorId === undefined || input.reopening !== undefined ? managerId : undefined;
  return [input.assessorId, manager].filter((id) => id !== undefined && id !== null);
}

async function chooseAssessor(ctx: Context, choice: { personId: string; wanted: readonly string[] }): Promise<string> {
  const found = await findPeople(ctx, { personIds: [...choice.wanted] });
  const here = new Set(found.filter((one) => one.id !== choice.personId && isHere(one, today(ctx))).map((one) => one.id));
  const assessorId = choice.wanted.find((id) => here.has(id));
  if (assessorId !== undefined) return assessorId;
  throw new Refusal('unmet_condition', 'no_assessor', { message: 'No manager who is here is set. Name who assesses (assessorId).' });
}

async function liveVersionOf(ctx: Context, jobProfileId: string): Promise<string> {
  const content = await findProfileContent(ctx, { jobProfileId });
  if (content?.state === 'published') return content.versionId;
  throw new Refusal('unmet_condition', 'role_not_live', {
    message: 'This role is not in a published framework, so there is nothing to assess against.',
  });
}
