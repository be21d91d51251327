import { Competency, ProficiencyScale } from '@waymark/domain/competencies/competency.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canEditLibrary } from '../policy.ts';
import { listCompetencies, listScales, lockLibrary, saveCompetencies, saveScales } from '../repository/library.ts';

/** Writes what `plan-library` found to be new or changed; refused when the library was changed in between. */
export const applyLibraryPlan = command({
  name: 'competencies.apply_library_plan',
  input: z.object({ scales: z.array(ProficiencyScale), competencies: z.array(Competency) }),
  audit: () => ({ kind: 'library', id: null, fields: ['scales', 'competencies'] }),
  run: async (ctx, plan) => {
    ctx.authorize(canEditLibrary(ctx.actor));
    await lockLibrary(ctx.db);
    const scales = await listScales(ctx.db, { slugs: plan.scales.map(({ slug }) => slug) });
    const competencies = await listCompetencies(ctx.db, { slugs: plan.competencies.map(({ slug }) => slug) });
    const planned = new Map(plan.competencies.map((competency) => [competency.slug, competency]));
    const isStale =
      scales.some(({ slug, id }) => plan.scales.find((scale) => scale.slug === slug)?.id !== id) ||
      competencies.some(({ slug, id, revision }) => planned.get(slug)?.id !== id || planned.get(slug)?.revision !== revision);
    if (isStale) throw new Refusal('conflict', 'library_changed', { message: 'The library was changed meanwhile. Try again.' });
    await saveScales(ctx.db, plan.scales, ctx.now());
    await saveCompetencies(ctx.db, plan.competencies, ctx.now());
  },
});
