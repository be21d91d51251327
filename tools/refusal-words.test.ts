import { expect, it } from 'vitest';
import { plantTree } from './project-tree.ts';
import { checkRefusalWords } from './refusal-words.ts';

const unwordedIn = (text: string, file = 'domain/src/development/contract.ts'): readonly string[] =>
  checkRefusalWords(plantTree({ [file]: text }), new Set(['refusals.plan_finished'])).map(({ mend }) => mend.split('"')[1] ?? mend);

it('a refusal that the web app has words for is fine', () => {
  expect(unwordedIn("refusals: ['plan_finished'],")).toEqual([]);
});

it('one without words is not, on its own or in a list with a name', () => {
  expect(unwordedIn("refusals: ['plan_finished', 'plan_lost'],\nrefusals: ['plan_lost'],")).toEqual(['plan_lost']);
  expect(unwordedIn("export const uploadRefusals = ['file_odd'] as const;")).toEqual(['file_odd']);
});

it('what tests make up needs no words', () => {
  expect(unwordedIn("refusals: ['no_luck'],", 'domain/src/shared/contract-kit.test.ts')).toEqual([]);
});
