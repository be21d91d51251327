import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { findProfileContent } from '#modules/job-architecture/queries/find-profile-content.ts';
import type { Context } from '#platform/use-case/context.ts';

/** The title of a job profile that the actor may see, live or drafted; refuses an unknown one. */
export async function titleOfProfile(ctx: Context, jobProfileId: string): Promise<string> {
  const content = await findProfileContent(ctx, { jobProfileId });
  const title = content?.profiles.find((profile) => profile.id === jobProfileId)?.title;
  if (title !== undefined) return title;
  const message = 'There is no role with this id. Choose one from the list of roles.';
  throw new Refusal('invalid', 'job_profile_unknown', {
    message,
    faults: [{ pointer: '/jobProfileId', code: 'job_profile_unknown', message }],
  });
}
