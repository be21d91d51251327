import { monthsBetween } from '@waymark/domain/shared/calendar-date.ts';
import { describe, expect, it } from 'vitest';
import { readSampleSources } from '#test/read-sample.ts';
import { quartilesOf } from '#test/sample-answers.ts';
import { brightwaterPeople } from './brightwater-people.ts';

const company = brightwaterPeople(readSampleSources());
const person = new Map(company.people.map((one) => [one.key, one]));
const moves = company.people.flatMap(({ assignments }) =>
  assignments.slice(1).map((to, at) => {
    const before = assignments[at] ?? to;
    return { from: before.profile ?? '', to: to.profile ?? '', months: monthsBetween(before.from, to.from), on: to.from };
  }),
);

/** People and months (lower and upper quartile) of each move; a pair with <> counts both ways. */
const expected: readonly (readonly [string, number, string])[] = [
  ['engineering/junior-developer > engineering/software-engineer', 31, '15-22'],
  ['engineering/software-engineer > engineering/senior-engineer', 14, '20-30'],
  ['engineering/software-engineer > engineering/team-lead', 6, '24-36'],
  ['engineering/software-engineer <> product/associate-product-manager', 3, ''],
  ['engineering/senior-engineer > engineering/staff-engineer', 6, '26-40'],
  ['engineering/staff-engineer > engineering/principal-engineer', 2, ''],
  ['engineering/team-lead > engineering/engineering-manager', 4, ''],
  ['engineering/engineering-manager > engineering/director-of-engineering', 1, ''],
  ['engineering/senior-engineer <> engineering/team-lead', 5, '14-28'],
  ['engineering/staff-engineer <> engineering/engineering-manager', 2, ''],
  ['engineering/senior-engineer <> product/product-manager', 3, ''],
  ['product/associate-product-manager > product/product-manager', 5, '12-22'],
  ['product/product-manager > product/senior-product-manager', 3, ''],
  ['product/product-manager > product/group-product-manager', 1, ''],
  ['product/associate-product-manager <> customer-success/success-analyst', 2, ''],
  ['product/associate-product-manager <> customer-success/customer-success-specialist', 1, ''],
  ['product/associate-product-manager <> marketing/specialist', 2, ''],
  ['marketing/coordinator > marketing/specialist', 16, '14-22'],
  ['marketing/coordinator > marketing/manager', 5, '24-34'],
  ['marketing/specialist > marketing/senior-specialist', 9, '22-34'],
  ['marketing/senior-specialist > marketing/principal', 2, ''],
  ['marketing/manager > marketing/senior-manager', 4, ''],
  ['marketing/senior-manager > marketing/director', 2, ''],
  ['marketing/director > marketing/cmo', 1, ''],
  ['marketing/specialist <> marketing/manager', 3, ''],
  ['customer-success/customer-support-rep > customer-success/customer-success-specialist', 22, '12-20'],
  ['customer-success/customer-support-rep > customer-success/success-analyst', 9, '14-24'],
  ['customer-success/customer-success-specialist > customer-success/senior-success-manager', 12, '20-30'],
  ['customer-success/senior-success-manager > customer-success/enterprise-success-manager', 5, '28-40'],
  ['customer-success/success-analyst > customer-success/customer-success-manager', 6, '18-28'],
  ['customer-success/customer-success-manager > customer-success/director-of-customer-success', 1, ''],
  ['customer-success/customer-success-specialist <> customer-success/success-analyst', 5, '10-20'],
  ['customer-success/customer-success-specialist <> marketing/specialist', 6, '14-26'],
  ['customer-success/customer-success-manager <> product/product-manager', 1, ''],
];

describe('the moves of the last five years', () => {
  it.each(expected)('%s: %i people, %s months', (pair, people, months) => {
    const [from = '', to = ''] = pair.split(/ <?> /);
    const back = (one: { from: string; to: string }) => pair.includes('<>') && one.from === to && one.to === from;
    const found = moves.filter((one) => (one.from === from && one.to === to) || back(one));
    expect(found).toHaveLength(people);
    expect(found.filter(({ on }) => on <= '2021-11-22' || on > company.asOf)).toEqual([]);
    if (months !== '') expect(quartilesOf(found.map((one) => one.months)).join('-')).toBe(months);
  });

  it('say nothing of how long it took where fewer than five people moved', () => {
    for (const [, people, months] of expected) expect(months === '').toBe(people < 5);
  });

  it('are these and no others', () => {
    expect(moves).toHaveLength(expected.reduce((sum, [, people]) => sum + people, 0));
  });

  it('each go one way only where five or more switched, so that a count by direction shows them too', () => {
    for (const [pair, people] of expected.filter(([name, count]) => name.includes('<>') && count >= 5)) {
      const [from, to] = pair.split(' <> ');
      expect(moves.filter((one) => one.from === from && one.to === to)).toHaveLength(people);
    }
  });

  it('include Leila and Jin among the fourteen, open to chats', () => {
    const movers = company.people.filter(({ assignments }) =>
      assignments.some(
        ({ profile }, at) => profile === 'engineering/senior-engineer' && assignments[at - 1]?.profile === 'engineering/software-engineer',
      ),
    );
    expect(movers).toHaveLength(14);
    const willing = movers.filter(({ willingToTalk }) => willingToTalk).map(({ key }) => key);
    expect(willing.sort()).toEqual(['jin-park', 'leila-nasser']);
  });

  it('take three engineers into product by rotation, Marcus first', () => {
    const rotations = company.people.flatMap(({ key, assignments }) =>
      assignments.filter(({ rotation }) => rotation).map(({ from }) => `${from} ${key}`),
    );
    expect(rotations).toHaveLength(3);
    expect(rotations.sort()[0]).toBe('2025-01-13 marcus-obi');
  });

  it('have the dates that the stories tell', () => {
    const dates = (key: string) => person.get(key)?.assignments.map(({ profile, from }) => `${from} ${profile}`);
    expect(dates('amara-okafor')).toEqual(['2022-09-05 engineering/junior-developer', '2024-03-01 engineering/software-engineer']);
    expect(dates('marcus-obi')?.slice(1)).toEqual(['2025-01-13 product/associate-product-manager', '2026-03-02 product/product-manager']);
    expect(dates('theo-lambert')).toEqual(['2026-09-01 engineering/junior-developer']);
  });
});
