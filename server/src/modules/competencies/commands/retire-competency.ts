import type { CompetencyView } from '@waymark/domain/competencies/contract.ts';
import { command } from '#platform/use-case/command.ts';
import { getCompetency } from '../queries/get-competency.ts';
import { setRetired } from '../repository/library.ts';
import { CompetencyAtRevision, competencyToEdit } from './change-competency.ts';

/** Hides a competency from new work; what already asks for it and what was assessed stays. */
export const retireCompetency = command({
  name: 'competencies.retire_competency',
  input: CompetencyAtRevision,
  audit: (_input, competency: CompetencyView) => ({ kind: 'competency', id: competency.id, fields: ['retired'] }),
  run: async (ctx, input): Promise<CompetencyView> => {
    const { id, retired } = await competencyToEdit(ctx, input);
    if (retired) ctx.unchanged();
    else await setRetired(ctx.db, id, { retiredAt: ctx.now(), at: ctx.now() });
    return getCompetency(ctx, { competency: id });
  },
});
