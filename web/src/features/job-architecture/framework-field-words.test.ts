import { descriptorFields, expectationFields, matrixFields } from '@waymark/domain/job-architecture/framework-fields.ts';
import { expect, test } from 'vitest';
import { frameworkFieldWords } from './framework-field-words.ts';

test('every field that a framework table can fill has its words', () => {
  const fields = [...expectationFields, ...matrixFields, ...descriptorFields].map(({ name }) => name);
  expect(new Set(Object.keys(frameworkFieldWords))).toEqual(new Set(fields));
});
