import { expect, test } from 'vitest';
import { slugify, uniqueSlugs } from './slugify.ts';

test.each([
  ['Senior Engineer', 'senior-engineer'],
  ['  Größe & C# ', 'grosse-and-c-sharp'],
  ['Head of (Agile) delivery management', 'head-of-agile-delivery-management'],
  ['Élève, 2e année', 'eleve-2e-annee'],
  ['Łódź', 'lodz'],
  ['a'.repeat(150), 'a'.repeat(100)],
])('%s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('a text without Latin letters gets a code that stays the same and differs from others', () => {
  expect(slugify('工程师')).toMatch(/^x[0-9a-z]+$/);
  expect(slugify('工程师')).toBe(slugify(' 工程师 '));
  expect(slugify('工程师')).not.toBe(slugify('设计师'));
});

test('slugs of one list differ; the first keeps the plain one', () => {
  const slugOf = uniqueSlugs();
  expect([slugOf('Lead'), slugOf('lead'), slugOf('LEAD'), slugOf('Lead', 'Lead design')]).toEqual([
    'lead',
    'lead-2',
    'lead-3',
    'lead-design',
  ]);
});
