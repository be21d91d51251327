import { Competency, ProficiencyScale } from '@waymark/domain/competencies/competency.ts';
import { sameThing } from '@waymark/domain/shared/change-counts.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canEditLibrary } from '../policy.ts';
import {
  deleteCompetency,
  deleteScale,
  listCompetencies,
  listScales,
  lockLibrary,
  saveCompetencies,
  saveScales,
} from '../repository/library.ts';

const Withdrawal = z.object({
  competencies: z.array(z.object({ id: z.string(), revision: z.number().int(), before: Competency.nullable() })),
  scales: z.array(z.object({ after: ProficiencyScale, before: ProficiencyScale.nullable() })),
});
type Withdrawal = z.output<typeof Withdrawal>;

/** Takes back what an import did to the library; what was edited since, or is in use, stays and is named. */
export const withdrawLibraryChanges = command({
  name: 'competencies.withdraw_library_changes',
  input: Withdrawal,
  audit: () => ({ kind: 'library', id: null, fields: ['scales', 'competencies'] }),
  run: async (ctx, input): Promise<{ kept: string[] }> => {
    ctx.authorize(canEditLibrary(ctx.actor));
    await lockLibrary(ctx.db);
    return { kept: [...(await withdrawCompetencies(ctx, input)), ...(await withdrawScales(ctx, input))] };
  },
});

async function withdrawCompetencies(ctx: Context, { competencies }: Withdrawal): Promise<string[]> {
  const now = new Map((await listCompetencies(ctx.db, { ids: competencies.map(({ id }) => id) })).map((one) => [one.id, one]));
  const there = competencies.flatMap(({ id, revision, before }) => {
    const current = now.get(id);
    return current ? [{ id, before, current, isEdited: current.revision !== revision }] : [];
  });
  const kept = there.filter(({ isEdited }) => isEdited).map(({ current }) => current.name);
  const untouched = there.filter(({ isEdited }) => !isEdited);
  const restored = untouched.flatMap(({ before }) => before ?? []);
  await saveCompetencies(ctx.db, restored, ctx.now());
  for (const { id, before, current } of untouched) {
    if (before === null && !(await deleteCompetency(ctx.db, id))) kept.push(current.name);
  }
  return kept;
}

async function withdrawScales(ctx: Context, { scales }: Withdrawal): Promise<string[]> {
  const now = new Map((await listScales(ctx.db, { ids: scales.map(({ after }) => after.id) })).map((scale) => [scale.id, scale]));
  const kept: string[] = [];
  for (const { after, before } of scales) {
    const current = now.get(after.id);
    if (!current) continue;
    if (!sameThing(current, after)) kept.push(current.name);
    else if (before !== null) await saveScales(ctx.db, [before], ctx.now());
    else if (!(await deleteScale(ctx.db, after.id))) kept.push(current.name);
  }
  return kept;
}
