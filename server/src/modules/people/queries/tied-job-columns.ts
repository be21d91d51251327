import { foldText } from '@waymark/domain/shared/fold-text.ts';
import type { Context } from '#platform/use-case/context.ts';
import { listTiedTitles } from '../repository/known.ts';

/** The columns of a job by its title: a title that is tied to one profile wherever it stands brings that profile along. */
export async function tiedJobColumns(ctx: Context): Promise<(title: string) => { job_title: string; job_profile_id: string | null }> {
  const tied = new Map<string, string | null>();
  for (const { title, jobProfileId } of await listTiedTitles(ctx.db)) {
    const folded = foldText(title);
    tied.set(folded, tied.has(folded) && tied.get(folded) !== jobProfileId ? null : jobProfileId);
  }
  return (title) => ({ job_title: title, job_profile_id: tied.get(foldText(title)) ?? null });
}
