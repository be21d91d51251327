import { expect, test } from 'vitest';
import { latinText } from './latin-text.ts';

test.each([
  ['Łukasz  Müller', 'lukasz muller'],
  ['Søren Ærø', 'soren aero'],
  ['Zoë STRAßE', 'zoe strasse'],
  ['Иван Петров', 'иван петров'],
  ['李小龍', '李小龍'],
  ['', ''],
])('%j is searched as %j', (text, folded) => expect(latinText(text)).toBe(folded));
