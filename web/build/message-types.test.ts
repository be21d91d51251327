import { expect, test } from 'vitest';
import { argumentsOf } from './message-types.ts';

test('reads the arguments of a message with their types', () => {
  const message =
    '<b>{name}</b> has {count, plural, one {# step to {role}} other {# steps}} by {day, date, long}, {kind, select, a {A} other {B}}';
  expect(Object.fromEntries(argumentsOf(message))).toEqual({
    b: 'Tag',
    name: 'Text',
    count: 'number',
    role: 'Text',
    day: 'Date',
    kind: 'string',
  });
});

test('a plain message asks for nothing', () => {
  expect(argumentsOf('Nothing to fill in').size).toBe(0);
});
