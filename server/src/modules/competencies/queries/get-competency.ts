import type { CompetencyView } from '@waymark/domain/competencies/contract.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canReadLibrary, isLibraryAuthor } from '../policy.ts';
import { findCompetency } from '../repository/library.ts';

/** A competency by its id or slug, with what the actor may do to it. */
export const getCompetency = query({
  name: 'competencies.get_competency',
  input: z.object({ competency: z.string() }),
  run: async (ctx, input): Promise<CompetencyView> => {
    const found = await findCompetency(ctx.db, input.competency);
    ctx.authorize(canReadLibrary(ctx.actor, found !== undefined));
    if (!found) throw notFound();
    return { ...found, can: { edit: isLibraryAuthor(ctx.actor) } };
  },
});
