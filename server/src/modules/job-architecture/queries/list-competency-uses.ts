import type { JobProfileFound } from '@waymark/domain/job-architecture/job-profile-found.ts';
import { type Page, PageQuery, pageOfSorted } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks } from '../policy.ts';
import { listLiveContent } from './list-live-content.ts';
import { profilesOf } from './search-job-profiles.ts';

type Use = JobProfileFound & { required: number; mustHave: boolean; wording: string };

/** The live roles that ask for a competency, by family and level, with the step they ask for. */
export const listCompetencyUses = query({
  name: 'job_architecture.list_competency_uses',
  input: PageQuery.extend({ competencyId: z.uuid() }),
  run: async (ctx, { competencyId, limit, cursor }): Promise<Page<Use>> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const uses = (await listLiveContent(ctx, {})).flatMap((content): Use[] => {
      const asked = new Map(
        content.profiles.map(({ id, expectations }) => [id, expectations.find((one) => one.competencyId === competencyId)]),
      );
      return profilesOf(content).flatMap((profile) => {
        const one = asked.get(profile.id);
        return one ? [{ ...profile, required: one.required, mustHave: one.mustHave, wording: one.wording }] : [];
      });
    });
    const keyOf = ({ family, level, title, id }: Use) => `${family.name} ${String(level.order).padStart(2, '0')} ${title} ${id}`;
    return pageOfSorted(uses, keyOf, { limit, cursor });
  },
});
