import { expect, test } from 'vitest';
import { readStructuredText } from './read-structured-text.ts';

const read = (text: string) => readStructuredText(new TextEncoder().encode(text), 'file.yaml');

test('reads YAML and JSON alike, with a byte order mark or without', () => {
  expect(read('a: [1, two]\n')).toEqual({ a: [1, 'two'] });
  expect(read('\ufeff{"a": [1, "two"]}')).toEqual({ a: [1, 'two'] });
});

test.each([
  ['an open bracket', 'a: [1', 'line 1'],
  ['the same key twice', 'a: 1\na: 2', 'line 2'],
  ['a tab for a blank', 'a:\n\t- 1', 'line 2'],
])('refuses %s and says where', (_case, text, place) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'file_not_readable', message: expect.stringContaining(place) }));
});

test('refuses references that would blow up', () => {
  const levels = Array.from({ length: 12 }, (_, index) => `l${index + 1}: &l${index + 1} [${Array(10).fill(`*l${index}`).join(', ')}]`);
  expect(() => read(['l0: &l0 [x, x]', ...levels].join('\n'))).toThrow(expect.objectContaining({ code: 'file_not_readable' }));
});
