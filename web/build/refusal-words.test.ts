import { contract } from '@waymark/domain/contract.ts';
import { expect, test } from 'vitest';
import { languages, readMessages, refusalArea } from './message-catalogue.ts';

/** What any operation may refuse: not told by the contract of each. */
const anywhere = ['body_too_large', 'forbidden', 'invalid_input', 'not_found', 'rate_limited', 'sign_in_required'];

function refusalsOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('refusals' in part && Array.isArray(part.refusals)) return part.refusals.map(String);
  return 'method' in part ? [] : Object.values(part).flatMap(refusalsOf);
}

test.each(languages)('every refusal that the contract promises has words in %s, and no words are for none', (language) => {
  const codes = new Set([...refusalsOf(contract), ...anywhere]);
  expect(codes.size).toBeGreaterThan(80);
  const told = Object.keys(readMessages(language, [refusalArea])).map((key) => key.slice(refusalArea.length + 1));
  expect(told.toSorted()).toEqual([...codes].toSorted());
});
