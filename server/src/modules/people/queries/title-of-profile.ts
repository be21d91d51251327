import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { findProfileContent } from '#modules/job-architecture/queries/find-profile-content.ts';
import type { Context } from '#platform/use-case/context.ts';

/** The titles by id of all profiles of the framework that holds a profile, which the actor may see; refuses an unknown one. */
export async function titlesBeside(ctx: Context, jobProfileId: string): Promise<ReadonlyMap<string, string>> {
  const content = await findProfileContent(ctx, { jobProfileId });
  const titles = new Map(content?.profiles.map(({ id, title }) => [id, title]));
  if (titles.has(jobProfileId)) return titles;
  const message = 'There is no role with this id. Choose one from the list of roles.';
  throw new Refusal('invalid', 'job_profile_unknown', {
    message,
    faults: [{ pointer: '/jobProfileId', code: 'job_profile_unknown', message }],
  });
}

/** The title of a job profile that the actor may see, live or drafted; refuses an unknown one. */
export async function titleOfProfile(ctx: Context, jobProfileId: string): Promise<string> {
  return (await titlesBeside(ctx, jobProfileId)).get(jobProfileId) ?? '';
}
