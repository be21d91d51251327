import type { ProficiencyScale } from '@waymark/domain/competencies/competency.ts';
import { DefineScale } from '@waymark/domain/competencies/edit-library.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { slugify } from '@waymark/domain/shared/slugify.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { command } from '#platform/use-case/command.ts';
import { canEditLibrary } from '../policy.ts';
import { listScales, lockLibrary, saveScales } from '../repository/library.ts';

/** Adds a proficiency scale; refused where one of that name exists. */
export const defineScale = command({
  name: 'competencies.define_scale',
  input: DefineScale,
  audit: (_input, scale: ProficiencyScale) => ({ kind: 'proficiency_scale', id: scale.id }),
  run: async (ctx, { name, steps, ...input }): Promise<ProficiencyScale> => {
    ctx.authorize(canEditLibrary(ctx.actor));
    await lockLibrary(ctx.db);
    const slug = input.slug ?? slugify(name);
    const same = (await listScales(ctx.db)).find((scale) => scale.slug === slug || scale.name.toLowerCase() === name.toLowerCase());
    if (same) {
      throw new Refusal('conflict', 'scale_exists', {
        message: `The scale ${same.name} exists already. Use it, or choose another name.`,
        data: { id: same.id, slug: same.slug },
      });
    }
    const levels = steps.map((level, index) => ({ step: index + 1, ...level }));
    const scale = { id: uuidv7(ctx.now().getTime()), slug, name, levels };
    await saveScales(ctx.db, [scale], ctx.now());
    return scale;
  },
});
