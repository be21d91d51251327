import { ApiError } from '@waymark/domain/shared/api-client.ts';
import { expect, test } from 'vitest';
import { faultWords } from './fault-words.ts';

const say = {
  t: (key: string) => `words of ${key}`,
  refusal: (code: string) => (code === 'plan_finished' ? 'Dieser Plan ist abgeschlossen.' : undefined),
};
const failed = (code: string, detail?: string) =>
  new ApiError({ type: 'about:blank', status: 0, code, title: 'English of the page', ...(detail !== undefined && { detail }) });

test.each(['offline', 'timeout'])('%s is told in words of its own, whatever the caller says', (code) => {
  expect(faultWords(failed(code), say, 'Not saved.')).toBe(`words of ui.error.${code}`);
});

test('what the server says of a refusal comes before the words of the caller', () => {
  expect(faultWords(failed('closed', 'The cycle has closed.'), say, 'Not saved.')).toBe('The cycle has closed.');
  expect(faultWords(failed('closed'), say, 'Not saved.')).toBe('Not saved.');
});

test('the words for a code come before what the server says, which is English', () => {
  expect(faultWords(failed('plan_finished', 'This plan is finished.'), say, 'Not saved.')).toBe('Dieser Plan ist abgeschlossen.');
});

test('a title is never shown: it is not in the reader’s language', () => {
  expect(faultWords(failed('internal_error'), say)).toBe('words of ui.error.server');
  expect(faultWords(new Error('undefined is not a function'), say)).toBe('words of ui.error.server');
});
