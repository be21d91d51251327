import { personFields } from '@waymark/domain/people/people-fields.ts';
import { expect, test } from 'vitest';
import { importFieldWords } from './import-field-words.ts';

test('every field that a people file can fill can be chosen', () => {
  expect(Object.keys(importFieldWords)).toEqual(personFields.map(({ name }) => name));
});
