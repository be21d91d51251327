import { expect, test } from 'vitest';
import { allowEmptyMarkup } from './allow-empty-markup.ts';

test('the default policy lets the empty string through and nothing else', () => {
  const made: { name: string; createHTML: (markup: string) => string }[] = [];
  allowEmptyMarkup({ trustedTypes: { createPolicy: (name, rules) => made.push({ name, ...rules }) } });
  expect(made.map(({ name }) => name)).toEqual(['default']);
  expect(made[0]?.createHTML('')).toBe('');
  expect(() => made[0]?.createHTML('<img src=x onerror=alert(1)>')).toThrow(TypeError);
});

test('a browser without Trusted Types needs no policy', () => {
  expect(() => allowEmptyMarkup({})).not.toThrow();
});
