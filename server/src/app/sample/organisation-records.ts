import type { TeamPlan } from './brightwater-teams.ts';
import { beganOn, type Stint } from './job-histories.ts';
import type { SampleReportingLine, SampleTeam } from './sample-company.ts';
import type { Holder } from './seat-people.ts';

/** Departments (key and name) and below them their teams, each led by the holder of its first seat. */
export function sampleTeams(
  departments: readonly (readonly [string, string])[],
  plans: readonly TeamPlan[],
  holders: readonly Holder[],
): readonly SampleTeam[] {
  const members = Map.groupBy(holders, ({ team }) => team);
  return [
    ...departments.map(([key, name]) => ({ key: `department-${key}`, name, parent: null, lead: null })),
    ...plans.map(({ key, name, department }) => ({
      key,
      name,
      parent: `department-${department}`,
      lead: members.get(key)?.[0]?.key ?? null,
    })),
  ];
}

/** Lines of today, each from the day both were there and the person in the present job. */
export function currentLines(
  managers: ReadonlyMap<string, string>,
  stints: ReadonlyMap<string, readonly Stint[]>,
): readonly SampleReportingLine[] {
  return [...managers].map(([person, manager]) => {
    const joined = stints.get(manager)?.[0]?.from ?? beganOn(stints, person);
    const began = beganOn(stints, person);
    return { person, manager, from: began > joined ? began : joined, to: null };
  });
}
