import { planPeopleImport } from '@waymark/domain/people/plan-people-import.ts';
import { describe, expect, it } from 'vitest';
import { readSampleSources } from '#test/read-sample.ts';
import { brightwaterLarge } from './brightwater-large.ts';
import { brightwaterPeople } from './brightwater-people.ts';
import { peopleRows } from './people-rows.ts';

const sources = readSampleSources();

describe.each([
  { size: 'demo', company: brightwaterPeople(sources), people: 641, leavers: 1, teams: 66 },
  { size: 'large', company: brightwaterLarge(sources), people: 10_248, leavers: 0, teams: 218 },
])('the $size sample company as a people file', ({ company, people, leavers, teams }) => {
  const plan = planPeopleImport({
    ...peopleRows(company),
    known: [],
    teams: [],
    today: company.asOf,
    options: { historyEnds: 'exclusive' },
  });

  it('can be imported without a problem', () => {
    expect(plan.problems).toEqual([]);
    expect(plan.blocked).toBe(false);
    expect(plan.create).toHaveLength(people);
    expect(plan.teams).toHaveLength(teams);
    expect(plan.figures).toMatchObject({ people, leavers, cycles: 0, unresolvedManagers: 0 });
  });

  it('keeps every job with its days', () => {
    const jobs = new Map(plan.create.map((one) => [one.key, one.jobs.map(({ value, from, to }) => `${value} ${from} ${to}`)]));
    for (const one of [...company.people, ...company.leavers])
      expect(jobs.get(one.employeeKey), one.key).toEqual(one.assignments.map(({ title, from, to }) => `${title} ${from} ${to}`));
  });

  it('keeps who reports to whom', () => {
    const lines = plan.create.flatMap(({ reportingLines }) => reportingLines);
    expect(lines).toHaveLength(company.reportingLines.length);
    expect(lines.filter(({ to }) => to === null)).toHaveLength(company.reportingLines.filter(({ to }) => to === null).length);
  });
});
