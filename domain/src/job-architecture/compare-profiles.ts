/** What a job profile asks of one competency; steps count from 1. */
export interface RequiredStep {
  readonly competency: string;
  readonly required: number;
}

/** How far one profile's expectations reach towards another's. */
export interface ProfileComparison {
  /** The target's expectations that the source already asks for at least as high. */
  readonly met: number;
  /** In both, asked lower by the source. */
  readonly raise: number;
  /** Only in the target. */
  readonly new: number;
  /** Only in the source. */
  readonly surplus: number;
  /** The sum of missing steps; a new expectation misses all of its steps. */
  readonly points: number;
}

/** Compares what two profiles ask, from one to the other. Met, raise and new add up to the target's expectations. */
export function compareProfiles(from: readonly RequiredStep[], to: readonly RequiredStep[]): ProfileComparison {
  const held = new Map(from.map(({ competency, required }) => [competency, required]));
  const steps = to.map(({ competency, required }) => ({
    held: held.get(competency),
    missing: Math.max(0, required - (held.get(competency) ?? 0)),
  }));
  const isNew = steps.filter((step) => step.held === undefined).length;
  const met = steps.filter((step) => step.missing === 0).length;
  return {
    met,
    raise: steps.length - met - isNew,
    new: isNew,
    surplus: held.size - (steps.length - isNew),
    points: steps.reduce((sum, step) => sum + step.missing, 0),
  };
}
