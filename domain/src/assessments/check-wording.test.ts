import { expect, test } from 'vitest';
import { checkWording } from './check-wording.ts';

test('words about a personality are pointed out with their place, whatever their case', () => {
  expect(checkWording('Can be Abrasive, but nice')).toEqual([
    { word: 'Abrasive', at: 7 },
    { word: 'nice', at: 21 },
  ]);
});

test('behaviour passes, and so do words that only contain one', () => {
  expect(checkWording('Coldstarted the service and led three reviews, nicety aside')).toEqual([]);
});
