import { LevelDescriptor } from '@waymark/domain/competencies/competency.ts';
import type { CompetencyView } from '@waymark/domain/competencies/contract.ts';
import { DescribeLevel } from '@waymark/domain/competencies/edit-library.ts';
import { command } from '#platform/use-case/command.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { getCompetency } from '../queries/get-competency.ts';
import { saveCompetencies } from '../repository/library.ts';
import { CompetencyAtRevision, competencyToEdit } from './change-competency.ts';
import { stepOffScale } from './define-competency.ts';

/** Writes what a competency looks like at one step of its scale; blank text without indicators removes it. */
export const describeLevel = command({
  name: 'competencies.describe_level',
  input: CompetencyAtRevision.extend({ step: LevelDescriptor.shape.step, ...DescribeLevel.shape }),
  audit: (_input, competency: CompetencyView) => ({ kind: 'competency', id: competency.id, fields: ['descriptors'] }),
  run: async (ctx, { step, text, indicators, ...input }): Promise<CompetencyView> => {
    const competency = await competencyToEdit(ctx, input);
    const steps = competency.scale.levels.length;
    if (step > steps) throw stepOffScale(step, steps);
    const others = competency.descriptors.filter((descriptor) => descriptor.step !== step);
    const isBlank = text.trim() === '' && indicators.length === 0;
    const descriptors = isBlank ? others : [...others, { step, text, indicators }].toSorted((a, b) => a.step - b.step);
    if (holdsAlready(competency, { descriptors })) ctx.unchanged();
    else await saveCompetencies(ctx.db, [{ ...competency, descriptors }], ctx.now());
    return getCompetency(ctx, { competency: competency.id });
  },
});
