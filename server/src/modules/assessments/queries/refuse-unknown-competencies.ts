import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { listCompetencyContents } from '#modules/competencies/queries/list-competency-contents.ts';
import type { Context } from '#platform/use-case/context.ts';

/** Refuses competencies that the library does not have, each at its place in `competencyIds`. */
export async function refuseUnknownCompetencies(ctx: Context, competencyIds: readonly string[]): Promise<void> {
  if (competencyIds.length === 0) return;
  const known = new Set((await listCompetencyContents(ctx, { ids: [...new Set(competencyIds)] })).map(({ id }) => id));
  const message = 'There is no such competency.';
  const faults = competencyIds.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/competencyIds/${index}`, code: 'unknown_competency', message }],
  );
  if (faults.length > 0) throw new Refusal('invalid', 'invalid_input', { message, faults });
}
