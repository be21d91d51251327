import type { SampleAssignment, SampleCompany, SampleLevels, SamplePerson } from '../src/app/sample/sample-company.ts';

/** How many of a list have each value. */
export function countBy<T>(list: readonly T[], nameOf: (one: T) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(list, nameOf)].map(([value, all]) => [value, all.length]));
}

/** The job a person holds today. */
export function currentJob(person: SamplePerson | undefined): SampleAssignment {
  const job = person?.assignments.at(-1);
  if (job === undefined) throw new Error('nobody, or nobody with a job');
  return job;
}

/** Who reports to whom today. */
export function currentManagers(company: SampleCompany): ReadonlyMap<string, string> {
  return new Map(company.reportingLines.filter(({ to }) => to === null).map(({ person, manager }) => [person, manager]));
}

/** The latest agreed step of each person in each competency, by key. */
export function agreedLevels(company: SampleCompany): ReadonlyMap<string, SampleLevels> {
  const levels = new Map<string, SampleLevels>();
  const agreed = company.rounds.filter(({ agreedOn }) => agreedOn !== null);
  for (const round of agreed.toSorted((a, b) => (a.agreedOn ?? '').localeCompare(b.agreedOn ?? '')))
    levels.set(round.person, { ...levels.get(round.person), ...round.levels });
  return levels;
}

/** Lower and upper quartile by linear interpolation. */
export function quartilesOf(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)] ?? Number.NaN;
    return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
  };
  return [at(0.25), at(0.75)];
}

/** The fastest of some runs in milliseconds, so that a busy moment of the machine does not decide. */
export function fastestOf(runs: number, run: () => unknown): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < runs; at++) {
    const started = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest;
}
