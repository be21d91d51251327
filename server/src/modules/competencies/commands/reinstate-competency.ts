import type { CompetencyView } from '@waymark/domain/competencies/contract.ts';
import { command } from '#platform/use-case/command.ts';
import { getCompetency } from '../queries/get-competency.ts';
import { setRetired } from '../repository/library.ts';
import { CompetencyAtRevision, competencyToEdit } from './change-competency.ts';
import { refuseSame } from './define-competency.ts';

/** Takes a retired competency back into use; refused where another one has its name by now. */
export const reinstateCompetency = command({
  name: 'competencies.reinstate_competency',
  input: CompetencyAtRevision,
  audit: (_input, competency: CompetencyView) => ({ kind: 'competency', id: competency.id, fields: ['retired'] }),
  run: async (ctx, input): Promise<CompetencyView> => {
    const { id, name, slug, retired } = await competencyToEdit(ctx, input);
    await refuseSame(ctx, { name, slug, exceptId: id });
    if (!retired) ctx.unchanged();
    else await setRetired(ctx.db, id, { retiredAt: null, at: ctx.now() });
    return getCompetency(ctx, { competency: id });
  },
});
