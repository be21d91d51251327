import { CompetencyDocument, ScaleDocument } from '@waymark/domain/competencies/library-document.ts';
import { mergeLibrary } from '@waymark/domain/competencies/merge-library.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditLibrary } from '../policy.ts';
import { listCompetencies, listScales } from '../repository/library.ts';

export const LibraryFile = z.object({
  scales: z.array(ScaleDocument),
  competencies: z.array(CompetencyDocument),
  mode: z.enum(['merge', 'replace']).default('merge'),
});

/** How the library would become if a file's scales and competencies were brought; nothing is written. */
export const planLibrary = query({
  name: 'competencies.plan_library',
  input: LibraryFile,
  run: async (ctx, { scales, competencies, mode }) => {
    ctx.authorize(canEditLibrary(ctx.actor));
    const scaleSlugs = [...scales.map(({ slug }) => slug), ...competencies.map(({ scale }) => scale)];
    const before = {
      scales: await listScales(ctx.db, { slugs: [...new Set(scaleSlugs)] }),
      competencies: await listCompetencies(ctx.db, { slugs: competencies.map(({ slug }) => slug) }),
    };
    const at = ctx.now().getTime();
    return mergeLibrary(before, { scales, competencies }, { mode, newId: () => uuidv7(at) });
  },
});
