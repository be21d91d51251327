import type { ProficiencyScale } from '@waymark/domain/competencies/competency.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canReadLibrary } from '../policy.ts';
import { listScales as listScaleRows } from '../repository/library.ts';

/** Every proficiency scale by name; an organisation has a handful. */
export const listScales = query({
  name: 'competencies.list_scales',
  input: z.object({}),
  run: async (ctx): Promise<{ items: ProficiencyScale[] }> => {
    ctx.authorize(canReadLibrary(ctx.actor));
    return { items: await listScaleRows(ctx.db) };
  },
});
