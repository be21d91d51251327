import { describe, expect, it } from 'vitest';
import { readSampleSources } from '#test/read-sample.ts';
import { countBy, currentJob, currentManagers, fastestOf } from '#test/sample-answers.ts';
import { brightwaterPeople } from './brightwater-people.ts';

const sources = readSampleSources();
const company = brightwaterPeople(sources);
const person = new Map(company.people.map((one) => [one.key, one]));
const managers = currentManagers(company);
const titleOf = (key: string | undefined) => currentJob(person.get(key ?? '')).title;

describe('the people of Brightwater', () => {
  it('are 640, the same each time, in a moment', () => {
    expect(brightwaterPeople(sources)).toEqual(company);
    expect(fastestOf(3, () => brightwaterPeople(sources))).toBeLessThan(300);
    expect(company.people).toHaveLength(640);
    expect(company.asOf).toBe('2026-11-22');
  });

  it('have a key, a number and an address of their own', () => {
    const everyone = [...company.people, ...company.leavers];
    for (const field of ['key', 'employeeKey', 'email'] as const) expect(new Set(everyone.map((one) => one[field])).size).toBe(641);
    expect(everyone.filter(({ email }) => !/^[a-z]+\.[a-z]+@brightwater\.example$/.test(email))).toEqual([]);
    expect(everyone.filter(({ key }) => !/^[a-z]+(-[a-z]+)+$/.test(key))).toEqual([]);
  });

  it('work in departments of the right size', () => {
    expect(countBy(company.people, ({ department }) => department)).toEqual({
      ...{ engineering: 100, marketing: 65, 'customer-success': 144, 'product-and-design': 38, sales: 132, operations: 109 },
      ...{ 'finance-and-people': 46, leadership: 6 },
    });
  });

  it('work in teams of the right size', () => {
    const sizes = countBy(company.people, ({ team }) => team);
    expect(sizes).toMatchObject({
      ...{ checkout: 8, payments: 9, search: 8, pricing: 7, platform: 11, mobile: 9, data: 9, identity: 8, integrations: 8, quality: 7 },
      ...{
        infrastructure: 8,
        tools: 7,
        'engineering-office': 1,
        'brand-and-creative': 16,
        'growth-marketing': 17,
        'product-marketing': 12,
      },
      ...{
        events: 9,
        content: 6,
        nordics: 4,
        'marketing-office': 1,
        product: 20,
        design: 18,
        it: 13,
        finance: 28,
        people: 18,
        leadership: 6,
      },
    });
    const inDepartment = (department: string) =>
      company.teams.filter(({ parent }) => parent === `department-${department}`).map(({ key }) => sizes[key] ?? 0);
    const range = (list: readonly number[]) => [list.length, Math.min(...list), Math.max(...list)];
    expect(range(inDepartment('customer-success'))).toEqual([12, 10, 15]);
    expect(range(inDepartment('sales'))).toEqual([12, 9, 14]);
    expect(range(inDepartment('operations'))).toEqual([9, 10, 17]);
  });

  it('hold each profile in the right number, and 305 below the leadership a title alone', () => {
    const counts = countBy(company.people, (one) => currentJob(one).profile ?? 'title only');
    const family = (name: string, profiles: Record<string, number>) =>
      Object.fromEntries(Object.entries(profiles).map(([slug, people]) => [`${name}/${slug}`, people]));
    expect(counts).toEqual({
      ...family('engineering', {
        'junior-developer': 15,
        'software-engineer': 38,
        'senior-engineer': 24,
        'staff-engineer': 7,
        'principal-engineer': 2,
      }),
      ...family('engineering', { 'team-lead': 9, 'engineering-manager': 4, 'director-of-engineering': 1 }),
      ...family('marketing', { coordinator: 14, specialist: 22, 'senior-specialist': 12, principal: 2 }),
      ...family('marketing', { manager: 8, 'senior-manager': 4, director: 2, cmo: 1 }),
      ...family('customer-success', { 'customer-support-rep': 60, 'customer-success-specialist': 36, 'senior-success-manager': 18 }),
      ...family('customer-success', { 'enterprise-success-manager': 6, 'success-analyst': 14, 'customer-success-manager': 8 }),
      ...family('customer-success', { 'director-of-customer-success': 2 }),
      ...family('product', {
        'associate-product-manager': 5,
        'product-manager': 9,
        'senior-product-manager': 4,
        'group-product-manager': 2,
      }),
      'title only': 305 + 6,
    });
    const leaders = company.people.filter(({ department }) => department === 'leadership').map(({ key }) => titleOf(key));
    expect(leaders).toEqual(['CEO', 'COO', 'CFO', 'Chief People Officer', 'VP Engineering', 'VP Sales']);
  });

  it('are on leave in 11 cases and part-time in 92, and three are happy to talk about their move', () => {
    expect(company.people.filter(({ onLeaveSince }) => onLeaveSince !== null)).toHaveLength(11);
    expect(company.people.filter(({ employmentShare }) => employmentShare < 1)).toHaveLength(92);
    const willing = company.people.filter(({ willingToTalk }) => willingToTalk).map(({ key }) => key);
    expect(willing.sort()).toEqual(['jin-park', 'leila-nasser', 'marcus-obi']);
  });

  it('all have a manager, but for the CEO and four in Operations whose manager left on 30 October', () => {
    const alone = company.people.filter(({ key }) => !managers.has(key));
    const waiting = alone.filter(({ department }) => department === 'operations').map(({ key }) => key);
    expect(waiting).toHaveLength(4);
    expect(alone.filter(({ key }) => !waiting.includes(key)).map(({ key }) => titleOf(key))).toEqual(['CEO']);
    expect(company.leavers).toMatchObject([{ leftOn: '2026-10-30', department: 'operations' }]);
    const ended = company.reportingLines.filter(({ to }) => to !== null);
    expect(ended.map((line) => line.person)).toEqual(waiting);
    expect(ended.every(({ manager, from, to }) => manager === company.leavers[0]?.key && to === '2026-10-31' && from < to)).toBe(true);
  });

  it('report upwards without a circle, at most sixteen to one manager', () => {
    for (const { key } of company.people) {
      const chain = [key];
      for (let next = managers.get(key); next !== undefined; next = managers.get(next)) chain.push(next);
      expect(new Set(chain).size, chain.join(' ')).toBe(chain.length);
    }
    expect(Math.max(...Object.values(countBy([...managers.values()], (manager) => manager)))).toBeLessThanOrEqual(16);
  });

  it('hold one job after the other, from the day they joined until today', () => {
    for (const { key, assignments, joinedOn } of company.people) {
      expect(assignments[0]?.from, key).toBe(joinedOn);
      expect(assignments.at(-1)?.to, key).toBeNull();
      for (const [at, one] of assignments.entries()) {
        expect(one.from < (one.to ?? company.asOf), key).toBe(true);
        if (at > 0) expect(one.from, key).toBe(assignments[at - 1]?.to);
      }
    }
  });
});

describe('the people of the stories', () => {
  const ceo = company.people.find((one) => currentJob(one).title === 'CEO')?.key ?? '';
  it.each([
    ['amara-okafor', 'Software Engineer in checkout, reports to tomas-rivera'],
    ['tomas-rivera', 'Engineering Manager in checkout, reports to helena-brandt'],
    ['noor-haddad', 'Senior Engineer in checkout, reports to tomas-rivera'],
    ['luca-moretti', 'Senior Engineer in checkout, reports to tomas-rivera'],
    ['owen-clarke', 'Software Engineer in checkout, reports to tomas-rivera'],
    ['mina-rahimi', 'Software Engineer in checkout, reports to tomas-rivera'],
    ['elena-popova', 'Junior Developer in checkout, reports to tomas-rivera'],
    ['theo-lambert', 'Junior Developer in checkout, reports to tomas-rivera'],
    ['leila-nasser', 'Staff Engineer in payments, reports to ravi-menon'],
    ['bram-de-vries', 'Team Lead in payments, reports to ravi-menon'],
    ['ravi-menon', 'Engineering Manager in payments, reports to helena-brandt'],
    ['jin-park', 'Senior Engineer in search, reports to anya-kowalska'],
    ['anya-kowalska', 'Team Lead in search, reports to samuel-osei'],
    ['samuel-osei', 'Engineering Manager in data, reports to helena-brandt'],
    ['kofi-mensah', 'Staff Engineer in platform, reports to greta-lindqvist'],
    ['greta-lindqvist', 'Engineering Manager in platform, reports to helena-brandt'],
    ['helena-brandt', 'Director of Engineering in engineering-office, reports to yuki-tanaka'],
    ['yuki-tanaka', `VP Engineering in leadership, reports to ${ceo}`],
    ['priya-raman', `COO in leadership, reports to ${ceo}`],
    ['mei-tan', 'Group Product Manager in product, reports to priya-raman'],
    ['marcus-obi', 'Product Manager in product, reports to mei-tan'],
    ['sam-whitlock', 'Customer Support Rep in support-2, reports to ruth-adeyemi'],
  ])('%s: %s', (key, place) => {
    expect(`${titleOf(key)} in ${person.get(key)?.team}, reports to ${managers.get(key)}`).toBe(place);
  });

  it('report to the right people where those have no name of their own in the stories', () => {
    for (const key of ['ingrid-solberg', 'elif-aydin'])
      expect([titleOf(key), titleOf(managers.get(key))]).toEqual(['People Partner', 'Chief People Officer']);
    for (const key of ['dan-whitfield', 'rosa-lind'])
      expect([person.get(key)?.team, titleOf(managers.get(key))]).toEqual(['it', 'Head of IT']);
    expect(titleOf('ruth-adeyemi')).toBe('Customer Success Manager');
    expect([...managers].filter(([, manager]) => manager === 'tomas-rivera')).toHaveLength(7);
  });

  it('say what those do who are interested in the rotation or known in Growth marketing', () => {
    const titles: Record<string, string[]> = {
      'Software Engineer': ['ines-duarte', 'peter-novak', 'jonah-fischer'],
      'Senior Engineer': ['grace-mbeki'],
      'Success Analyst': ['hugo-bernard', 'bea-santos'],
      'Customer Success Specialist': ['lin-zhao'],
      Specialist: ['carys-evans', 'dev-patel', 'hana-kim'],
      'Senior Specialist': ['sofia-marchetti', 'aisha-bello'],
      Coordinator: ['jonas-weber'],
    };
    for (const [title, keys] of Object.entries(titles)) expect(keys.map(titleOf)).toEqual(keys.map(() => title));
    for (const key of ['sofia-marchetti', 'aisha-bello', 'dev-patel', 'hana-kim', 'jonas-weber'])
      expect(person.get(key)?.team).toBe('growth-marketing');
  });
});
