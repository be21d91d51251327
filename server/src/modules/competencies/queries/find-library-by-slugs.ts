import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canReadLibrary } from '../policy.ts';
import { listCompetencies, listScales } from '../repository/library.ts';

/** What the library holds under these slugs, retired competencies too: the ground that a file is laid over. */
export const findLibraryBySlugs = query({
  name: 'competencies.find_library_by_slugs',
  input: z.object({ competencies: z.array(z.string()), scales: z.array(z.string()) }),
  run: async (ctx, { competencies, scales }) => {
    ctx.authorize(canReadLibrary(ctx.actor));
    return {
      competencies: await listCompetencies(ctx.db, { slugs: competencies }),
      scales: await listScales(ctx.db, { slugs: scales }),
    };
  },
});
