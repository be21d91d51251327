import { describe, expect, it } from 'vitest';
import { readSampleSources } from '#test/read-sample.ts';
import { agreedLevels, countBy, currentJob, currentManagers, fastestOf } from '#test/sample-answers.ts';
import { brightwaterLarge, largeFrameworks } from './brightwater-large.ts';
import { askedLevels } from './profile-facts.ts';

const sources = readSampleSources();
const company = brightwaterLarge(sources);
const person = new Map(company.people.map((one) => [one.key, one]));
const asked = askedLevels(largeFrameworks(sources.frameworks));
const levels = agreedLevels(company);
const cells = company.people.flatMap((one) => {
  const profile = currentJob(one).profile ?? '';
  const held = levels.get(one.key);
  if (held === undefined) return [];
  return (asked.get(profile) ?? []).map(({ competency, required }) => ({
    ...{ key: one.key, department: one.department, team: one.team, competency, required, held: held[competency] ?? 0 },
  }));
});
const inMarketing = cells.filter(({ department, competency }) => department === 'marketing' && competency === 'data-analysis');

describe('the large size of Brightwater', () => {
  it('has 10,248 people, made in less than three seconds', () => {
    expect(company.people).toHaveLength(10_248);
    expect(fastestOf(3, () => brightwaterLarge(sources))).toBeLessThan(3000);
    for (const field of ['key', 'employeeKey', 'email'] as const)
      expect(new Set(company.people.map((one) => one[field])).size).toBe(10_248);
  });

  it('is divided as its departments and Marketing are', () => {
    expect(countBy(company.people, ({ department }) => department)).toEqual({
      ...{ engineering: 3412, marketing: 1206, 'customer-success': 2240, sales: 1630, 'product-and-design': 742, operations: 690 },
      'finance-and-people': 328,
    });
    const marketing = company.people.filter(({ department }) => department === 'marketing');
    expect(countBy(marketing, ({ team }) => team)).toEqual({
      ...{ 'brand-and-creative': 212, 'growth-marketing': 184, 'product-marketing': 97, events: 61, 'regional-nordics': 4 },
      ...{ 'content-and-web': 231, 'regional-dach': 148, 'regional-uk-and-ireland': 139, 'regional-south': 130 },
    });
  });

  it('has 218 groups, each team with people and a lead', () => {
    expect(company.teams).toHaveLength(218);
    expect(new Set(company.teams.map(({ key }) => key)).size).toBe(218);
    const sizes = countBy(company.people, ({ team }) => team);
    const teams = company.teams.filter(({ parent }) => parent !== null);
    expect(teams).toHaveLength(211);
    expect(teams.filter(({ key, lead }) => (sizes[key] ?? 0) < 4 || person.get(lead ?? '')?.team !== key)).toEqual([]);
  });

  it('has one person without a manager, and no circle', () => {
    const managers = currentManagers(company);
    expect(company.people.filter(({ key }) => !managers.has(key)).map((one) => currentJob(one).title)).toEqual(['CEO']);
    for (const { key } of company.people) {
      let height = 0;
      for (let next = managers.get(key); next !== undefined; next = managers.get(next)) height += 1;
      expect(height, key).toBeLessThan(10);
      if (height >= 10) break;
    }
    expect(Math.max(...Object.values(countBy([...managers.values()], (manager) => manager)))).toBeLessThanOrEqual(25);
  });

  it('keeps the people of the stories in their places', () => {
    const titles = ['ingrid-solberg', 'priya-raman', 'amara-okafor', 'tomas-rivera', 'sofia-marchetti', 'carys-evans'].map(
      (key) => currentJob(person.get(key)).title,
    );
    expect(titles).toEqual(['People Partner', 'COO', 'Software Engineer', 'Engineering Manager', 'Senior Specialist', 'Specialist']);
    expect(levels.get('amara-okafor')).toMatchObject({
      collaboration: 2,
      'strategic-thinking': 2,
      'technical-skills': 3,
      'ai-and-tools': 4,
    });
  });
});

describe('Data analysis in Marketing', () => {
  const steps = (pick: 'held' | 'required') => [1, 2, 3, 4, 5].map((step) => inMarketing.filter((one) => one[pick] === step).length);

  it('is 0.9 below what is asked: 1,180 assessed, 26 not yet, 12 of the levels older than a year', () => {
    expect(inMarketing).toHaveLength(1180);
    expect(company.people.filter(({ department, key }) => department === 'marketing' && !levels.has(key))).toHaveLength(26);
    expect(meanOf(inMarketing).toFixed(1)).toBe('-0.9');
    const old = company.rounds.filter((one) => one.agreedOn !== null && one.agreedOn < '2025-11-22');
    expect(old.map((one) => person.get(one.person)?.department)).toEqual(Array.from({ length: 12 }, () => 'marketing'));
  });

  it('is held and asked at each step by the right number of people, and shown by 484 of them', () => {
    expect(steps('held')).toEqual([360, 470, 287, 50, 13]);
    expect(steps('required')).toEqual([96, 268, 480, 272, 64]);
    const showing = inMarketing.filter(({ held, required }) => held >= required).length;
    expect([showing, inMarketing.length - showing, Math.round((100 * showing) / inMarketing.length)]).toEqual([484, 696, 41]);
  });

  it('could be taught by 63 people, 19 of whom are willing', () => {
    const able = inMarketing.filter(({ held }) => held >= 4).map(({ key }) => key);
    const willing = company.mentorOffers.filter(({ competencies }) => competencies.includes('data-analysis'));
    expect([able.length, willing.length]).toEqual([63, 19]);
    expect(willing.every((one) => able.includes(one.person))).toBe(true);
  });

  it.each([
    ['events', '-1.3'],
    ['brand-and-creative', '-1.2'],
    ['product-marketing', '-0.8'],
    ['growth-marketing', '-0.6'],
  ])('is in %s at %s', (team, mean) => {
    expect(meanOf(inMarketing.filter((one) => one.team === team)).toFixed(1)).toBe(mean);
  });

  it('has four people in the Nordics, too few to be shown', () => {
    expect(inMarketing.filter(({ team }) => team === 'regional-nordics')).toHaveLength(4);
  });
});

describe('the other cells', () => {
  it('stand out in Creative strategy of Marketing and Collaboration of Engineering only', () => {
    const groups = Map.groupBy(cells, ({ department, competency }) => `${department} ${competency}`);
    const means = Object.fromEntries([...groups].map(([group, members]) => [group, meanOf(members)]));
    const {
      'marketing creative-strategy': creative,
      'engineering collaboration': collaboration,
      'marketing data-analysis': data,
      ...others
    } = means;
    expect([creative?.toFixed(1), collaboration?.toFixed(1), data?.toFixed(1)]).toEqual(['0.7', '-0.8', '-0.9']);
    const limit = (group: string) => (group.startsWith('engineering') ? 0.2 : 0.3);
    expect(Object.entries(others).filter(([group, mean]) => Math.abs(mean) > limit(group) + 0.005)).toEqual([]);
    expect(Object.keys(others).length).toBeGreaterThan(20);
  });

  it('hold steps of the scale, each of a profile that asks 4 to 6 competencies', () => {
    expect(cells.every(({ held }) => Number.isInteger(held) && held >= 1 && held <= 5)).toBe(true);
    expect([...asked.values()].every((one) => one.length >= 4 && one.length <= 6)).toBe(true);
  });

  it.each([
    ['sofia-marchetti', '3 4 3 4 2 4'],
    ['dev-patel', '2 2 3 2 2 3'],
    ['hana-kim', '2 3 2 3 1 2'],
    ['jonas-weber', '1 1 2 1 2 2'],
    ['aisha-bello', '2 3 3 3 3 4'],
  ])('%s of Growth marketing has %s', (key, expected) => {
    const order = ['strategic-thinking', 'collaboration', 'ai-and-tools', 'creative-strategy', 'data-analysis', 'campaign-execution'];
    expect(order.map((competency) => levels.get(key)?.[competency]).join(' ')).toBe(expected);
    expect(person.get(key)?.team).toBe('growth-marketing');
  });
});

describe('the moves of the last year', () => {
  const moves = company.people.flatMap((one) =>
    one.assignments
      .slice(1)
      .map((to, at) => ({ kind: kindOf(one.assignments[at]?.profile ?? '', to), on: to.from, partTime: one.employmentShare < 1 })),
  );
  const within = (from: string, until: string) => moves.filter(({ on }) => on >= from && on <= until);

  it('fill 121 openings from inside from July to September, beside 20 rotations and 3 steps back', () => {
    const quarter = within('2026-07-01', '2026-09-30');
    expect(countBy(quarter, ({ kind }) => kind)).toEqual({ up: 58, sideways: 35, 'another family': 28, rotation: 20, 'step back': 3 });
    expect(quarter).toHaveLength(144);
    const filled = quarter.filter(({ kind }) => kind !== 'rotation' && kind !== 'step back');
    expect(['07', '08', '09'].map((month) => filled.filter(({ on }) => on.slice(5, 7) === month).length)).toEqual([38, 37, 46]);
  });

  it('fill 99 from inside from April to June', () => {
    expect(within('2026-04-01', '2026-06-30')).toHaveLength(99);
  });

  it('promote 2.5 of 100 people in full time and 1.1 of 100 in part time a year', () => {
    const year = within('2025-11-23', '2026-11-22').filter(({ kind }) => kind === 'up');
    const partTimers = company.people.filter(({ employmentShare }) => employmentShare < 1).length;
    const rate = (partTime: boolean, people: number) =>
      ((100 * year.filter((one) => one.partTime === partTime).length) / people).toFixed(1);
    expect(partTimers).toBe(1640);
    expect([rate(false, company.people.length - partTimers), rate(true, partTimers)]).toEqual(['2.5', '1.1']);
  });
});

function meanOf(list: readonly { readonly held: number; readonly required: number }[]): number {
  return list.reduce((sum, { held, required }) => sum + held - required, 0) / list.length;
}

function kindOf(from: string, { profile, rotation }: { readonly profile: string | null; readonly rotation: boolean }): string {
  const moves = sources.frameworks.flatMap((one) => one.moves);
  const move = moves.find((one) => one.from === from && one.to === profile);
  if (rotation) return 'rotation';
  if (move === undefined)
    return moves.some((one) => one.kind === 'vertical' && one.from === profile && one.to === from) ? 'step back' : 'unknown';
  if (move.kind !== 'lateral') return 'up';
  return from.split('/')[0] === profile?.split('/')[0] ? 'sideways' : 'another family';
}
