import { checkPassword } from '@waymark/domain/access/check-password.ts';
import { expect, test } from 'vitest';
import { leakedPasswords } from './leaked-passwords.ts';

const codeOf = (password: string) => checkPassword(password, { shortest: 12, leaked: leakedPasswords() })?.code;

test('the list is whole, and what is long enough on it is refused', () => {
  expect(leakedPasswords().size).toBeGreaterThan(40_000);
  const long = [...leakedPasswords()].filter((password) => password.length >= 12);
  expect(long.length).toBeGreaterThan(200);
  expect(long.filter((password) => codeOf(password) === undefined)).toEqual([]);
});

test('what people do to make a leaked password long enough does not help; words of one’s own are taken', () => {
  for (const password of ['scandinavian', 'counterstrike1', 'Chocolate2026', 'liverpoolliverpool', '1q2w3e4r5t6y']) {
    expect([password, codeOf(password)]).toEqual([password, 'leaked']);
  }
  for (const password of ['slow green river stone', 'nine tall grey herons', 'vier graue Reiher am Fluss', 'mein Hund mag Käsebrote']) {
    expect([password, codeOf(password)]).toEqual([password, undefined]);
  }
});
