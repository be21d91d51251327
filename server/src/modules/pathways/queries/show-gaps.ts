import type { Proficiency } from '@waymark/domain/assessments/proficiency.ts';
import { descriptorAt } from '@waymark/domain/competencies/competency.ts';
import { wordingOf } from '@waymark/domain/job-architecture/wording-of.ts';
import { computeGaps, countShown } from '@waymark/domain/pathways/compute-gaps.ts';
import type { GapRow } from '@waymark/domain/pathways/contract.ts';
import type { Atlas } from './load-atlas.ts';

export interface ShownGaps {
  readonly rows: GapRow[];
  readonly shown: number;
  readonly asked: number;
  readonly stepsLeft: number;
  readonly notAssessed: number;
}

/** A role's expectations beside what a person holds, with the words of both steps; what is left to do comes first. */
export function showGaps(atlas: Atlas, jobProfileId: string, proficiencies: readonly Proficiency[]): ShownGaps {
  const expectations = atlas.profiles.get(jobProfileId)?.expectations ?? [];
  const gaps = computeGaps(expectations, proficiencies);
  const rows = gaps.flatMap((gap) => {
    const competency = atlas.competencyOf(jobProfileId, gap.competencyId);
    const expectation = expectations.find((one) => one.competencyId === gap.competencyId);
    if (competency === undefined || expectation === undefined) return [];
    const heldWording = gap.held === null ? '' : (descriptorAt(competency, gap.held)?.text ?? '');
    return [{ ...gap, competency, wording: wordingOf(expectation, competency), heldWording }];
  });
  return { rows: rows.toSorted((a, b) => orderOf(a) - orderOf(b)), ...countShown(gaps) };
}

const orders = { step: 0, not_assessed: 1, shown: 2, beyond: 2 } as const;
const orderOf = (row: GapRow): number => orders[row.state];
