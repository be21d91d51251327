import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input.ts';

const anything = z.unknown();

describe('parseInput', () => {
  test('gives what the schema makes of the input', () => {
    const schema = z.object({ name: z.string().trim(), limit: z.coerce.number().default(50) });
    expect(parseInput(schema, { name: ' Checkout \u{1F6D2}\n', more: 1 })).toEqual({ name: 'Checkout \u{1F6D2}', limit: 50 });
  });

  test('names each place that does not fit, below its root', () => {
    const schema = z.object({ people: z.array(z.object({ 'a/b~c': z.number() })) });
    expect(pointersOf(schema, { people: [{ 'a/b~c': 1 }, { 'a/b~c': 'x' }, {}] })).toEqual(['/people/1/a~1b~0c', '/people/2/a~1b~0c']);
    expect(faultsOf(z.object({ q: z.string() }), {}, 'query')).toMatchObject([{ pointer: 'query/q', code: 'invalid_type' }]);
  });

  test.each([
    ['text itself', '\u0000', ''],
    ['text in an object', { a: { b: 'x\u0000' } }, '/a/b'],
    ['text in a list', { a: ['x', ['y', '\u0000']] }, '/a/1/1'],
    ['half of a pair, which JSON columns refuse', { a: 'x\ud83d' }, '/a'],
    ['a name of a field', { a: { 'x\u0000': 1 } }, '/a'],
  ])('refuses what no database can hold: %s', (_what, input, pointer) => {
    expect(faultsOf(anything, input)).toEqual([
      { pointer, code: 'unstorable_text', message: 'This has a character that is no text (U+0000, or half of a pair). Take it out.' },
    ]);
  });

  test('names every such place in order', () => {
    expect(pointersOf(anything, { a: '\u0000', b: [{ c: '\u0000' }, '\u0000'], d: 'fine' })).toEqual(['/a', '/b/0/c', '/b/1']);
  });

  test('leaves bytes alone, and does not tire of depth', () => {
    const bytes = Uint8Array.from([0, 216, 0]);
    expect(parseInput(anything, { bytes })).toEqual({ bytes });
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(parseInput(anything, deep)).toBe(deep);
  });
});

function faultsOf(schema: z.ZodType, input: unknown, root = '') {
  try {
    parseInput(schema, input, root);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid_input') return error.faults;
    throw error;
  }
  throw new Error('the input was accepted');
}

const pointersOf = (schema: z.ZodType, input: unknown) => faultsOf(schema, input).map(({ pointer }) => pointer);
