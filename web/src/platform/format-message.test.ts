import { createElement } from 'react';
import { expect, test } from 'vitest';
import { compileMessage } from '../../build/compile-message.ts';
import { MessageFormatter } from './format-message.ts';

const words = new MessageFormatter(
  {
    plain: compileMessage('Nothing to fill in'),
    named: compileMessage('Share with {name}'),
    counted: compileMessage('{count, plural, one {# step} other {# steps}} from {role}'),
    tagged: compileMessage('Read <b>this</b> first'),
  },
  'en-GB',
);

test('fills in names and counts', () => {
  expect(words.text('plain')).toBe('Nothing to fill in');
  expect(words.text('named', { name: 'Tomás' })).toBe('Share with Tomás');
  expect(words.text('counted', { count: 1, role: 'Staff Engineer' })).toBe('1 step from Staff Engineer');
  expect(words.text('counted', { count: 1200, role: 'Staff Engineer' })).toBe('1,200 steps from Staff Engineer');
});

test('turns tags into parts', () => {
  expect(words.parts('tagged', { b: (children) => createElement('b', { key: 'b' }, children) })).toEqual([
    'Read ',
    createElement('b', { key: 'b' }, ['this']),
    ' first',
  ]);
});

test('finds words that may not be there, or not fit what is known', () => {
  expect(words.find('named', { name: 'Tomás', ids: ['1'] })).toBe('Share with Tomás');
  expect(words.find('named', { ids: ['1'] })).toBeUndefined();
  expect(words.find('unknown', {})).toBeUndefined();
});

test('a missing message shows its key, so that it is noticed', () => {
  expect(words.text('plan.unknown')).toBe('plan.unknown');
});
