import { writtenWordingOf } from '@waymark/domain/job-architecture/wording-of.ts';
import type { RolePage } from './framework-queries.ts';

type TrackRole = RolePage['tracks'][number]['roles'][number];

/** What one role asks of one competency, in words. */
export interface AskedStep {
  readonly step: number;
  readonly stepName: string;
  readonly steps: number;
  readonly mustHave: boolean;
  /** Blank where nothing is written for this step. */
  readonly text: string;
}

/** A competency across a role and its neighbours on the track. */
export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly definition: string;
  readonly before: AskedStep | undefined;
  readonly here: AskedStep | undefined;
  readonly after: AskedStep | undefined;
}

export interface Neighbours {
  readonly before: TrackRole | undefined;
  readonly here: TrackRole;
  readonly after: TrackRole | undefined;
}

/** The rows of a role's matrix: what it asks for in its own order, then what only a neighbour asks for. */
export function matrixRows(competencies: RolePage['competencies'], { before, here, after }: Neighbours): MatrixRow[] {
  const asked = [here, before, after].flatMap((role) => role?.expectations ?? []).map(({ competencyId }) => competencyId);
  return [...new Set(asked)].flatMap((id) => {
    const competency = competencies.find((one) => one.id === id);
    if (!competency) return [];
    const askedBy = (role: TrackRole | undefined): AskedStep | undefined => {
      const expectation = role?.expectations.find(({ competencyId }) => competencyId === id);
      if (!expectation) return undefined;
      const { levels } = competency.scale;
      const { required, mustHave } = expectation;
      const stepName = levels.find(({ step }) => step === required)?.name ?? '';
      return { step: required, stepName, steps: levels.length, mustHave, text: writtenWordingOf(expectation, competency) };
    };
    const { name, slug, definition } = competency;
    return [{ id, name, slug, definition, before: askedBy(before), here: askedBy(here), after: askedBy(after) }];
  });
}
