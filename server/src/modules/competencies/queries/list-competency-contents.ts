import type { CompetencyContent } from '@waymark/domain/competencies/competency.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canReadLibrary } from '../policy.ts';
import { listCompetencies } from '../repository/library.ts';

/** Competencies by id as the library has them now, with scales and descriptors, by name; unknown ids are left out. */
export const listCompetencyContents = query({
  name: 'competencies.list_competency_contents',
  input: z.object({ ids: z.array(ThingId) }),
  run: async (ctx, { ids }): Promise<CompetencyContent[]> => {
    ctx.authorize(canReadLibrary(ctx.actor));
    const found = await listCompetencies(ctx.db, { ids });
    return found.map(({ id, slug, name, kind, category, definition, scale, descriptors }) => ({
      id,
      slug,
      name,
      kind,
      category,
      definition,
      scale,
      descriptors,
    }));
  },
});
