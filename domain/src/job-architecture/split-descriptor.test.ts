import { expect, test } from 'vitest';
import { splitDescriptor, tidyMultiline } from './split-descriptor.ts';

test('bullet lines become indicators and a mere lead-in goes', () => {
  expect(splitDescriptor('You can:\n- plan  tests\n* run them\r\n• report\u20281) learn')).toEqual({
    text: '',
    indicators: ['plan tests', 'run them', 'report', 'learn'],
  });
});

test('prose stays beside bullets, with its line breaks', () => {
  expect(splitDescriptor('Leads the work.\nKnows when to stop.\n\n- says no\n')).toEqual({
    text: 'Leads the work.\nKnows when to stop.',
    indicators: ['says no'],
  });
});

test('a long sentence before bullets is no lead-in', () => {
  const text = 'Someone at this step takes part in planning and is expected to do the following:';
  expect(splitDescriptor(`${text}\n- plan`).text).toBe(text);
});

test('a lead-in without bullets stays, as do dashes inside words and lines', () => {
  expect(splitDescriptor('You can:')).toEqual({ text: 'You can:', indicators: [] });
  expect(splitDescriptor('-5 degrees\nwell-known - and long')).toEqual({ text: '-5 degrees\nwell-known - and long', indicators: [] });
});

test('stray blanks go, one blank line stays', () => {
  expect(tidyMultiline('  a \u00a0b \n\n\n c\n ')).toBe('a b\n\nc');
});
