import { matchTitles } from '@waymark/domain/people/match-titles.ts';
import type { TitleMatch } from '@waymark/domain/people/title-match.ts';
import { cutPage, type Page, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canListRecords, keepsEverybody } from '../policy.ts';
import { listTitles } from '../repository/title.ts';
import { scopeTeams } from './scope-teams.ts';

/** Titles that no job profile is tied to, of people in scope, the commonest first, each with the live profiles it may mean. */
export const suggestTitleMatches = query({
  name: 'people.suggest_title_matches',
  input: PageQuery,
  run: async (ctx, { limit, cursor }): Promise<Page<TitleMatch>> => {
    ctx.authorize(canListRecords(ctx.actor));
    const after = readCursor(cursor, z.tuple([z.int32(), z.string()]));
    const titles = await listTitles(ctx.db, {
      day: today(ctx),
      teamIds: keepsEverybody(ctx.actor) ? undefined : scopeTeams(ctx.actor),
      after: after && { people: after[0], folded: after[1] },
      limit: limit + 1,
    });
    const profiles = (await listLiveContent(ctx, {})).flatMap((content) => {
      const families = new Map(content.families.map((family) => [family.id, family.name]));
      return content.profiles.map(({ id, title, familyId }) => ({ jobProfileId: id, title, familyName: families.get(familyId) ?? '' }));
    });
    const page = cutPage(titles, limit, (title) => [title.people, title.folded]);
    return { items: matchTitles(page.items, profiles), nextCursor: page.nextCursor };
  },
});
