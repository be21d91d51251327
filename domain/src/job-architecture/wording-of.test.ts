import { expect, test } from 'vitest';
import type { CompetencyContent } from '../competencies/competency.ts';
import { wordingOf } from './wording-of.ts';

const competency: CompetencyContent = {
  id: 'c',
  slug: 'testing',
  name: 'Testing',
  kind: 'technical',
  category: '',
  definition: 'Finds out whether things work.',
  scale: { id: 's', slug: 'steps', name: 'Steps', levels: [] },
  descriptors: [
    { step: 1, text: 'Writes tests', indicators: ['names them well'] },
    { step: 2, text: '', indicators: ['plans tests', 'reviews tests'] },
    { step: 3, text: '', indicators: [] },
  ],
};
const asks = (required: number, wording = '') => ({ competencyId: 'c', required, importance: 3, mustHave: false, wording });

test('an expectation has words of its own, of its step, or of its competency', () => {
  expect(wordingOf(asks(1, 'Tests what we ship'), competency)).toBe('Tests what we ship');
  expect(wordingOf(asks(1), competency)).toBe('Writes tests');
  expect(wordingOf(asks(2), competency)).toBe('plans tests; reviews tests');
  expect(wordingOf(asks(3), competency)).toBe('Finds out whether things work.');
  expect(wordingOf(asks(4), competency)).toBe('Finds out whether things work.');
});
