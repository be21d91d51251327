import type { Proficiency } from '../assessments/proficiency.ts';
import type { Expectation } from '../job-architecture/framework-content.ts';
import type { Gap, GapState } from './gap.ts';

/** One gap for each expectation, in the order given: required minus held; null where nothing is assessed. */
export function computeGaps(expectations: readonly Expectation[], proficiencies: readonly Proficiency[]): Gap[] {
  const held = new Map(proficiencies.map((proficiency) => [proficiency.competencyId, proficiency]));
  return expectations.map((expectation) => {
    const proficiency = held.get(expectation.competencyId);
    const steps = proficiency === undefined ? null : expectation.required - proficiency.step;
    return {
      competencyId: expectation.competencyId,
      required: expectation.required,
      held: proficiency?.step ?? null,
      steps,
      state: stateOf(steps),
      importance: expectation.importance,
      mustHave: expectation.mustHave,
      source: proficiency?.source ?? null,
      on: proficiency?.on ?? null,
      stale: proficiency?.stale ?? false,
    };
  });
}

function stateOf(steps: number | null): GapState {
  if (steps === null) return 'not_assessed';
  if (steps > 0) return 'step';
  return steps === 0 ? 'shown' : 'beyond';
}

/** "Shows 4 of 6": how many expectations are met, how many are asked, the steps left, and how many are not assessed. */
export function countShown(gaps: readonly Gap[]): { shown: number; asked: number; stepsLeft: number; notAssessed: number } {
  return {
    shown: gaps.filter((gap) => gap.state === 'shown' || gap.state === 'beyond').length,
    asked: gaps.length,
    stepsLeft: gaps.reduce((sum, gap) => sum + Math.max(0, gap.steps ?? 0), 0),
    notAssessed: gaps.filter((gap) => gap.state === 'not_assessed').length,
  };
}
