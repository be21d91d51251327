import { expect, test } from 'vitest';
import { checkWording } from './check-wording.ts';

const wordsIn = (text: string) => checkWording(text).map((flag) => flag.word);

test('words about a personality are pointed out with their place, whatever their case', () => {
  expect(checkWording('Can be Abrasive, but nice')).toEqual([
    { word: 'Abrasive', at: 7 },
    { word: 'nice', at: 21 },
  ]);
});

test('behaviour passes, and so do words that only contain one', () => {
  expect(checkWording('Coldstarted the service and led three reviews, nicety aside')).toEqual([]);
  expect(checkWording('Hat die Netzpläne mit dem Betrieb besprochen und kaltgestartet')).toEqual([]);
});

test('German words too, with every ending', () => {
  expect(checkWording('Sie ist sehr nett, wirkt aber Überheblich')).toEqual([
    { word: 'nett', at: 13 },
    { word: 'Überheblich', at: 30 },
  ]);
  for (const ending of ['', 'e', 'em', 'en', 'er', 'es']) expect(wordsIn(`Er ist ein schüchtern${ending} Mensch`)).toHaveLength(1);
  expect(wordsIn('Ein netteste Wort')).toEqual([]);
});

test('a text is read in its own language: a word of the other one says nothing there', () => {
  expect(wordsIn('Hat den Preis mit dem Team auf "nice to have" gesenkt und nicht gewartet')).toEqual([]);
  expect(wordsIn('Asked the team in Kalt and wrote to them in the evening')).toEqual([]);
});

test('where the language cannot be told, both count', () => {
  expect(wordsIn('Nice, nett')).toEqual(['Nice', 'nett']);
});
