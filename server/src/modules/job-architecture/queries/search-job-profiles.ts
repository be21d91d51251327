import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import type { JobProfileFound } from '@waymark/domain/job-architecture/job-profile-found.ts';
import { misspelt, rankName } from '@waymark/domain/shared/match-words.ts';
import { type Page, PageQuery, pageOfSorted } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks } from '../policy.ts';
import { listLiveContent } from './list-live-content.ts';

/** Live job profiles by title or short title, the closest first; all of them by title without a search. */
export const searchJobProfiles = query({
  name: 'job_architecture.search_job_profiles',
  input: PageQuery.extend({ q: z.string().max(200).default('') }),
  run: async (ctx, { q, limit, cursor }): Promise<Page<JobProfileFound>> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const contents = await listLiveContent(ctx, {});
    const ranked = contents.flatMap(profilesOf).map((profile) => ({ profile, rank: rankOf(profile, q) }));
    const isExact = ranked.some(({ rank }) => rank < misspelt);
    const found = ranked.filter(({ rank }) => Number.isFinite(rank) && (rank < misspelt || !isExact));
    const keyOf = ({ profile, rank }: (typeof found)[number]) => `${rank} ${profile.title.toLowerCase()} ${profile.id}`;
    const page = pageOfSorted(found, keyOf, { limit, cursor });
    return { items: page.items.map(({ profile }) => profile), nextCursor: page.nextCursor };
  },
});

/** The closest of title and short title; infinite where neither answers. */
function rankOf({ title, shortTitle }: JobProfileFound, search: string): number {
  const ranks = [title, shortTitle].map((name) => (name === null ? undefined : rankName(name, search)));
  return Math.min(...ranks.filter((rank) => rank !== undefined));
}

/** The profiles of a live version as lists name them. */
export function profilesOf({ profiles, families, levels, frameworkSlug }: FrameworkContent): JobProfileFound[] {
  const familyById = new Map(families.map((family) => [family.id, family]));
  const levelById = new Map(levels.map((level) => [level.id, level]));
  return profiles.flatMap(({ id, slug, title, shortTitle, familyId, levelId }) => {
    const [family, level] = [familyById.get(familyId), levelById.get(levelId)];
    if (!family || !level) return [];
    return [{ id, slug, title, shortTitle, family, level: { order: level.order, name: level.name }, frameworkSlug }];
  });
}
