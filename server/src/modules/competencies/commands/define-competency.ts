import type { CompetencyView } from '@waymark/domain/competencies/contract.ts';
import { DefineCompetency } from '@waymark/domain/competencies/edit-library.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { slugify } from '@waymark/domain/shared/slugify.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canEditLibrary } from '../policy.ts';
import { getCompetency } from '../queries/get-competency.ts';
import { findSameCompetency, listScales, lockLibrary, saveCompetencies } from '../repository/library.ts';

/** Adds a competency to the library; refused where one of that name is in use. */
export const defineCompetency = command({
  name: 'competencies.define_competency',
  input: DefineCompetency,
  audit: (_input, competency: CompetencyView) => ({ kind: 'competency', id: competency.id }),
  run: async (ctx, { name, scale: scaleSlug, ...input }): Promise<CompetencyView> => {
    ctx.authorize(canEditLibrary(ctx.actor));
    await lockLibrary(ctx.db);
    const slug = input.slug ?? slugify(name);
    await refuseSame(ctx, { name, slug });
    const [scale] = await listScales(ctx.db, { slugs: [scaleSlug] });
    if (!scale) throw scaleUnknown(scaleSlug);
    const id = uuidv7(ctx.now().getTime());
    const steps = scale.levels.length;
    for (const { step } of input.descriptors) if (step > steps) throw stepOffScale(step, steps);
    const competency = { ...input, id, slug, name, scale, externalId: null, retired: false, revision: 1 };
    await saveCompetencies(ctx.db, [competency], ctx.now());
    return getCompetency(ctx, { competency: id });
  },
});

/** Two competencies in use with one name could not be told apart in any list. */
export async function refuseSame(ctx: Context, wish: { name: string; slug: string; exceptId?: string }): Promise<void> {
  const same = await findSameCompetency(ctx.db, wish);
  if (!same) return;
  throw new Refusal('conflict', 'competency_exists', {
    message: `${same.name} is in the library already. Use it, or choose a name that says the difference.`,
    data: { id: same.id, slug: same.slug },
    faults: [{ pointer: '/name', code: 'competency_exists', message: 'A competency of this name is in the library already.' }],
  });
}

/** The refusal of a step that a scale does not have. */
export function stepOffScale(step: number, steps: number): Refusal {
  return new Refusal('invalid', 'step_off_scale', {
    message: `Step ${step} is not on the scale, which has ${steps} steps. Use 1 to ${steps}.`,
    data: { step, steps },
  });
}

function scaleUnknown(slug: string): Refusal {
  return new Refusal('invalid', 'scale_unknown', {
    message: `There is no scale called ${slug}. Define it first, or use one that exists.`,
    faults: [{ pointer: '/scale', code: 'scale_unknown', message: 'There is no such scale.' }],
  });
}
