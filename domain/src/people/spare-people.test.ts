import { expect, test } from 'vitest';
import { sparePeople } from './spare-people.ts';

test('managers of those who stay are kept, all the way up, and nobody else', () => {
  const removing = [
    { id: 'head', managerIds: [] },
    { id: 'lead', managerIds: ['head', 'gone'] },
    { id: 'worker', managerIds: ['lead'] },
    { id: 'other', managerIds: ['head'] },
  ];
  expect(sparePeople(removing, [{ id: 'old', managerIds: ['lead'] }])).toEqual(new Set(['lead', 'head']));
  expect(sparePeople(removing, [{ id: 'old', managerIds: [] }])).toEqual(new Set());
});
