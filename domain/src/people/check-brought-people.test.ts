import { expect, test } from 'vitest';
import { PeopleToBring } from './bring-people.ts';
import { checkBroughtPeople } from './check-brought-people.ts';

const person = (key: string, more: object = {}) => ({ key, displayName: key, ...more });
const codes = (input: { teams?: object[]; people: object[] }) =>
  checkBroughtPeople(PeopleToBring.parse({ source: 'sample', ...input }), '2026-11-22').map(({ pointer, code }) => `${pointer} ${code}`);

test('people who fit together have no fault', () => {
  const people = [
    person('a'),
    person('b', {
      teams: [{ teamKey: 't', from: '2020-01-01' }],
      managers: [{ managerKey: 'a', from: '2020-01-01' }],
      jobs: [
        { jobTitle: 'One', from: '2019-01-01', to: '2020-01-01' },
        { jobTitle: 'Two', from: '2020-01-01' },
        { jobTitle: 'Beside', from: '2019-06-01', isPrimary: false },
      ],
    }),
  ];
  expect(codes({ teams: [{ key: 't', name: 'Team' }], people })).toEqual([]);
});

test('repeated and unknown keys are named with their place', () => {
  const people = [
    person('a'),
    person('a'),
    person('b', { teams: [{ teamKey: 'x', from: '2020-01-01' }], managers: [{ managerKey: 'z', from: '2020-01-01' }] }),
  ];
  const teams = [{ key: 't', name: 'T', parentKey: 'x' }];
  expect(codes({ teams, people })).toEqual([
    '/people/1/key key_repeated',
    '/teams/0/parentKey key_unknown',
    '/people/2/teams key_unknown',
    '/people/2/managers key_unknown',
  ]);
});

test('dates that cross are faults', () => {
  const jobs = [
    { jobTitle: 'One', from: '2020-01-01' },
    { jobTitle: 'Two', from: '2021-01-01' },
  ];
  expect(codes({ people: [person('a', { jobs })] })).toEqual(['/people/0 dates_wrong']);
  expect(codes({ people: [person('a', { jobs: [{ jobTitle: 'One', from: '2020-01-01', to: '2020-01-01' }] })] })).toHaveLength(1);
  expect(codes({ people: [person('a', { joinedOn: '2020-01-01', leftOn: '2019-01-01' })] })).toHaveLength(1);
});

test('circles of managers, today or later, and of teams are faults', () => {
  const under = (managerKey: string, from = '2020-01-01') => ({ managers: [{ managerKey, from }] });
  expect(codes({ people: [person('a', under('b')), person('b', under('a'))] })).toEqual(['/people circle']);
  expect(codes({ people: [person('a', under('b')), person('b', under('a', '2027-01-01'))] })).toEqual(['/people circle']);
  const teams = [
    { key: 's', name: 'S', parentKey: 't' },
    { key: 't', name: 'T', parentKey: 's' },
  ];
  expect(codes({ teams, people: [] })).toEqual(['/teams circle']);
});
