import type { Competency } from '@waymark/domain/competencies/competency.ts';
import type { CompetencyView } from '@waymark/domain/competencies/contract.ts';
import { ChangeCompetency } from '@waymark/domain/competencies/edit-library.ts';
import { present } from '@waymark/domain/shared/mapped-row.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { canEditLibrary } from '../policy.ts';
import { getCompetency } from '../queries/get-competency.ts';
import { findCompetency, lockLibrary, saveCompetencies } from '../repository/library.ts';
import { refuseSame } from './define-competency.ts';

export const CompetencyAtRevision = z.object({ competency: z.string(), ifRevision: z.number().int().optional() });

/** Changes what a competency is called and how it is told; published frameworks keep the words they were published with. */
export const changeCompetency = command({
  name: 'competencies.change_competency',
  input: CompetencyAtRevision.extend({ change: ChangeCompetency }),
  audit: ({ change }, competency: CompetencyView) => ({ kind: 'competency', id: competency.id, fields: Object.keys(change) }),
  run: async (ctx, { change: wished, ...input }): Promise<CompetencyView> => {
    const competency = await competencyToEdit(ctx, input);
    const { name, kind, category, definition, synonyms } = { ...competency, ...present(wished) };
    if (name !== competency.name) await refuseSame(ctx, { name, slug: competency.slug, exceptId: competency.id });
    const change = { name, kind, category, definition, synonyms };
    if (holdsAlready(competency, change)) ctx.unchanged();
    else await saveCompetencies(ctx.db, [{ ...competency, ...change }], ctx.now());
    return getCompetency(ctx, { competency: competency.id });
  },
});

/** The competency that an author is about to edit, kept from others; refused when it was changed since it was read. */
export async function competencyToEdit(ctx: Context, input: z.infer<typeof CompetencyAtRevision>): Promise<Competency> {
  ctx.authorize(canEditLibrary(ctx.actor));
  await lockLibrary(ctx.db);
  const competency = await findCompetency(ctx.db, input.competency);
  if (!competency) throw notFound();
  refuseStale(competency.revision, input.ifRevision);
  return competency;
}
