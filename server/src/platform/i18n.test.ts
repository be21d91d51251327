import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { translate } from './i18n.ts';

const until = new Date('2026-11-29T12:00:00Z');
const values = { organisation: 'Brightwater', link: 'http://localhost:4600/x#y', until };

test('speaks the language of the locale, else English, with dates as the locale writes them', () => {
  expect(translate('en-GB', 'mail.invitation.body', values)).toContain('until 29 November 2026');
  expect(translate('de-AT', 'mail.invitation.body', values)).toContain('bis 29. November 2026');
  expect(translate('fr', 'mail.invitation.subject', values)).toBe('You are invited to Brightwater on Waymark');
});

test('values are text: nothing in them is a pattern', () => {
  expect(translate('en', 'mail.invitation.subject', { organisation: '{link} <b>' })).toBe('You are invited to {link} <b> on Waymark');
});

test('every text is there in both languages', () => {
  const keysOf = (language: string) =>
    Object.keys(JSON.parse(fs.readFileSync(path.join(import.meta.dirname, `../../messages/${language}.json`), 'utf8')));
  expect(keysOf('de')).toEqual(keysOf('en'));
  for (const locale of ['en', 'de']) {
    for (const key of keysOf(locale)) expect(translate(locale, key, { ...values, change: 'password_reset', at: 'now' })).not.toBe('');
  }
});
