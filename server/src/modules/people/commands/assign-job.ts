import { AssignJob } from '@waymark/domain/people/contract.ts';
import type { JobAssignment } from '@waymark/domain/people/job-assignment.ts';
import type { PersonRecord } from '@waymark/domain/people/person-record.ts';
import { setFrom } from '@waymark/domain/people/set-from.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { jobAssigned } from '../events.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { mustBeHere, openRecord } from '../queries/open-record.ts';
import { titleOfProfile } from '../queries/title-of-profile.ts';
import { insertSecondJob, listAssignments } from '../repository/job-assignment.ts';
import { applySpellChanges, jobValue, listSpells } from '../repository/spell.ts';
import { nothingChanged } from './change-manager.ts';

/**
 * Gives a person a job from a day on (today unless told), by profile, by a title, or both; a profile alone brings its own title. The
 * main job takes the place of the one before; after one with an end, the earlier one goes on. Other jobs stand beside it, each once on any day.
 */
export const assignJob = command({
  name: 'people.assign_job',
  input: AssignJob.extend({ personId: z.string() }),
  run: async (ctx, { personId, from = today(ctx), to = null, isPrimary = true, ...wish }): Promise<PersonRecord> => {
    const row = await openRecord(ctx, personId);
    mustBeHere(row, ctx, from);
    if (to !== null && to <= from) throw endsTooEarly();
    const job = await describe(ctx, wish);
    if (isPrimary) await setMainJob(ctx, row.id, { job, from, to });
    else await addSecondJob(ctx, row.id, { job, from, to });
    await ctx.announce(jobAssigned, { personId: row.id, jobProfileId: job.jobProfileId });
    return await getPersonRecord(ctx, { personId: row.id });
  },
  audit: (_input, person) => ({ kind: 'person', id: person.id, fields: ['job'] }),
});

interface Job {
  readonly jobProfileId: string | null;
  readonly jobTitle: string;
}

async function describe(ctx: Context, wish: Pick<AssignJob, 'jobProfileId' | 'jobTitle'>): Promise<Job> {
  const jobProfileId = wish.jobProfileId ?? null;
  const profileTitle = jobProfileId === null ? undefined : await titleOfProfile(ctx, jobProfileId);
  const jobTitle = wish.jobTitle ?? profileTitle;
  if (jobTitle !== undefined) return { jobProfileId, jobTitle };
  const message = 'Name a role, or write the title of the job.';
  throw new Refusal('invalid', 'title_needed', { message, faults: [{ pointer: '/jobTitle', code: 'title_needed', message }] });
}

interface Wish {
  readonly job: Job;
  readonly from: string;
  readonly to: string | null;
}

async function addSecondJob(ctx: Context, personId: string, { job, from, to }: Wish): Promise<void> {
  const held = await listAssignments(ctx.db, personId);
  if (held.some((one) => jobValue(one) === jobValue(job) && overlaps(one, { validFrom: from, validTo: to }))) throw nothingChanged();
  await insertSecondJob(ctx.db, { id: uuidv7(ctx.now().getTime()), personId, ...job, from, to });
}

type Days = Pick<JobAssignment, 'validFrom' | 'validTo'>;

const overlaps = (one: Days, other: Days): boolean =>
  (one.validTo === null || other.validFrom < one.validTo) && (other.validTo === null || one.validFrom < other.validTo);

async function setMainJob(ctx: Context, personId: string, wish: Wish): Promise<void> {
  const known = await listSpells(ctx.db, personId, 'job');
  const changes = setFrom(known, { value: jobValue(wish.job), from: wish.from, to: wish.to });
  if (changes === undefined) throw nothingChanged();
  await applySpellChanges(ctx.db, { personId, fact: 'job', changes, source: 'hand', now: ctx.now() });
}

function endsTooEarly(): Refusal {
  const message = 'The job must end after its first day.';
  return new Refusal('invalid', 'dates_out_of_order', { message, faults: [{ pointer: '/to', code: 'dates_out_of_order', message }] });
}
