import { expect, test } from 'vitest';
import { isSentinel } from './sentinel.ts';

test.each([
  'NOT IN USE',
  'n/a',
  ' N/A ',
  '-',
  '–',
  'TBC',
  'tbd',
  'This skill level is currently not defined.',
  'Level not yet defined',
  'Not applicable',
  'nicht zutreffend',
])('"%s" says that there is nothing', (text) => {
  expect(isSentinel(text)).toBe(true);
});

test.each([
  'Working',
  '1',
  '',
  'Escalates when a process is not defined',
  'The budget is theirs to set and they explain what is not in use',
  'Nothing surprises them',
])('"%s" says something', (text) => {
  expect(isSentinel(text)).toBe(false);
});

test('an organisation may have words of its own', () => {
  expect(isSentinel('leer', ['LEER'])).toBe(true);
});
