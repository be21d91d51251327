import type { Gap } from './gap.ts';
import type { Readiness, ReadinessBand } from './readiness.ts';

/** The cut-offs of workflows 4.3, each from 0 to 1. */
export interface ReadinessCutOffs {
  readonly readyNow: number;
  readonly readySoon: number;
  readonly developing: number;
  readonly coverage: number;
}

export const defaultCutOffs: ReadinessCutOffs = { readyNow: 0.9, readySoon: 0.75, developing: 0.5, coverage: 0.6 };

/** The first step of every scale: where closeness starts. */
const FIRST_STEP = 1;

/**
 * How close a held step is to a required one, 0 to 1: (held - first) / (required - first), clamped;
 * 1 when the first step is all that is asked (workflows 2.3).
 */
export function closenessOf(held: number, required: number): number {
  if (held >= required || required <= FIRST_STEP) return 1;
  return Math.max(0, (held - FIRST_STEP) / (required - FIRST_STEP));
}

/**
 * Readiness by the published formula: sum(weight x closeness) / sum(weight) over what is assessed, weight = importance 1 to 5;
 * beside it the strict share met and the coverage. Example: six expectations, two met: strict 0.3333.
 */
export function judgeReadiness(gaps: readonly Gap[], cutOffs: ReadinessCutOffs = defaultCutOffs): Readiness {
  const assessed = gaps.filter((gap) => gap.held !== null);
  const totalWeight = assessed.reduce((sum, gap) => sum + gap.importance, 0);
  const parts = gaps.map((gap) => {
    const closeness = gap.held === null ? null : closenessOf(gap.held, gap.required);
    const contribution = closeness === null || totalWeight === 0 ? 0 : (closeness * gap.importance) / totalWeight;
    return { competencyId: gap.competencyId, closeness, weight: gap.importance, contribution };
  });
  const weighted = parts.reduce((sum, part) => sum + part.contribution, 0);
  const met = assessed.filter((gap) => (gap.held ?? 0) >= gap.required).length;
  const coverage = gaps.length === 0 ? 0 : assessed.length / gaps.length;
  const mustHavesMissing = gaps.filter((gap) => gap.mustHave && (gap.held ?? 0) < gap.required).map((gap) => gap.competencyId);
  return {
    band: bandOf({ weighted, coverage, missing: mustHavesMissing.length }, cutOffs),
    weighted,
    strict: gaps.length === 0 ? 0 : met / gaps.length,
    coverage,
    met,
    assessed: assessed.length,
    asked: gaps.length,
    mustHavesMissing,
    parts,
  };
}

// a tiny slack, so that 9/10 counted in floating point is still 0.9
const reaches = (value: number, cutOff: number): boolean => value >= cutOff - 1e-9;

function bandOf(facts: { weighted: number; coverage: number; missing: number }, cutOffs: ReadinessCutOffs): ReadinessBand {
  if (!reaches(facts.coverage, cutOffs.coverage)) return 'unknown';
  if (reaches(facts.weighted, cutOffs.readyNow) && facts.missing === 0) return 'ready_now';
  if (reaches(facts.weighted, cutOffs.readySoon) && facts.missing <= 1) return 'ready_soon';
  return reaches(facts.weighted, cutOffs.developing) ? 'developing' : 'early';
}
