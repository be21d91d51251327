import type { CompetencyContent } from '@waymark/domain/competencies/competency.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canCompare } from '../policy.ts';
import { loadAtlas } from './load-atlas.ts';

/** Competencies by id in the words of the published frameworks; those that no published role asks for are left out. */
export const findCompetencies = query({
  name: 'pathways.find_competencies',
  input: z.object({ competencyIds: z.array(z.string()) }),
  run: async (ctx, { competencyIds }): Promise<CompetencyContent[]> => {
    ctx.authorize(canCompare(ctx.actor));
    const atlas = await loadAtlas(ctx);
    const known = new Map(atlas.contents.flatMap((content) => content.competencies.map((one) => [one.id, one] as const)));
    return [...new Set(competencyIds)].flatMap((id) => known.get(id) ?? []);
  },
});
