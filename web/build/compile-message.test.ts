import { expect, test } from 'vitest';
import { compileMessage } from './compile-message.ts';

test('a message without values stays a text, without its escapes', () => {
  expect(compileMessage('Nothing to fill in')).toBe('Nothing to fill in');
  expect(compileMessage("It''s done")).toBe("It's done");
});

test('a message with values is read while building', () => {
  expect(compileMessage('Share with {name}')).toEqual([
    { type: 0, value: 'Share with ' },
    { type: 1, value: 'name' },
  ]);
});

test('a malformed message fails the build', () => {
  expect(() => compileMessage('{count, plural, one {# step}}')).toThrow();
});
