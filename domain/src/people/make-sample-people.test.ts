import { describe, expect, test } from 'vitest';
import { PeopleToBring } from './bring-people.ts';
import { checkBroughtPeople } from './check-brought-people.ts';
import { makeSamplePeople } from './make-sample-people.ts';

const titles = ['Junior Developer', 'Software Engineer', 'Senior Engineer', 'Team Lead', 'Staff Engineer', 'Director'];
const families = [
  { name: 'Engineering', titles },
  { name: 'Marketing', titles: ['Coordinator', 'Specialist', 'Manager', 'CMO'] },
  { name: 'Support', titles: ['Helper'] },
];

describe('makeSamplePeople', () => {
  test('spreads about forty people over every title, with teams and managers that hold together', () => {
    const crowd = makeSamplePeople(families, '2026-01-01');
    const brought = PeopleToBring.parse({ source: 'sample', ...crowd });
    expect(checkBroughtPeople(brought, '2026-11-22')).toEqual([]);
    expect(crowd.people.length).toBeGreaterThanOrEqual(38);
    expect(crowd.people.length).toBeLessThanOrEqual(42);
    const held = crowd.people.map(({ jobs }) => jobs[0]?.jobTitle);
    for (const title of families.flatMap((family) => family.titles)) expect(held).toContain(title);
    expect(new Set(crowd.people.map(({ displayName }) => displayName)).size).toBe(crowd.people.length);
    expect(crowd.people.filter(({ managers }) => managers.length === 0)).toHaveLength(families.length + 1);
  });

  test('one family alone has them all, and no family has nobody', () => {
    expect(makeSamplePeople(families.slice(0, 1), '2026-01-01').people.length).toBeGreaterThanOrEqual(38);
    expect(makeSamplePeople([], '2026-01-01')).toEqual({ teams: [], people: [] });
  });
});
