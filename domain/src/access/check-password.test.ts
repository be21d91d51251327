import { describe, expect, test } from 'vitest';
import { checkPassword } from './check-password.ts';

const codeOf = (password: string, about: readonly string[] = []) => checkPassword(password, { shortest: 12, about })?.code;

describe('checkPassword', () => {
  test.each([
    'slow green river stone',
    'vier graue Reiher am Fluss',
    'x9!kd02-LmQw77',
    'mein Hund mag Käsebrote',
    '正確馬電池釘書機安全通行詞語',
  ])('takes %s', (password) => {
    expect(codeOf(password)).toBeUndefined();
  });

  test.each([
    ['elevenchars', 'too_short'],
    ['Password1234!', 'too_common'],
    ['P4ssw0rdP4ssw0rd', 'too_common'],
    ['Summer2026!!!', 'too_common'],
    ['welcomewelcome1', 'too_common'],
    ['qwertyuiop123', 'too_simple'],
    ['abcdefghijklm', 'too_simple'],
    ['987654321098', 'too_simple'],
    ['aaaaaaaaaaaaaa', 'too_simple'],
    ['abc9abc9abc9', 'too_simple'],
    ['WaymarkWaymark1', 'about_you'],
  ])('refuses %s: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  test('refuses what is made of words about the person', () => {
    const about = ['amara.okafor@brightwater.example', 'Amara Okafor'];
    expect(codeOf('amaraokafor1990', about)).toBe('about_you');
    expect(codeOf('amara likes tall herons', about)).toBeUndefined();
  });

  test('refuses what has leaked, also padded or said twice; words that only hold a leaked one are one’s own', () => {
    const leaked = new Set(['scandinavian', 'finalfantasy', 'river', 'heron', 'badger']);
    const judged = (password: string) => checkPassword(password, { shortest: 12, leaked })?.code;
    for (const password of ['Scandinavian', 'final fantasy', '2026finalfantasy!!', 'badgerbadger99', 'Fin4lf4ntasy2026']) {
      expect([password, judged(password)]).toEqual([password, 'leaked']);
    }
    expect(judged('slow green river heron')).toBeUndefined();
    expect(checkPassword('scandinavian', { shortest: 12 })).toBeUndefined();
  });

  test('counts letters as people see them, and takes the shortest length from the organisation', () => {
    expect(checkPassword('kurzer Satz', { shortest: 11 })).toBeUndefined();
    expect(checkPassword('x'.repeat(60).concat('abcdefg'.repeat(20)), { shortest: 12 })?.code).toBe('too_long');
  });
});
