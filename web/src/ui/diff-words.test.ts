import { expect, test } from 'vitest';
import { diffWords } from './diff-words.ts';

const read = (before: string, after: string) => diffWords(before, after).map((run) => `${run.kind}:${run.text.trim()}`);

test('marks the words that came at the end and ignores a full stop that only moved', () => {
  expect(read('Works across functions on projects.', 'Works across functions on projects, and now influences decisions.')).toEqual([
    'same:Works across functions on projects,',
    'new:and now influences decisions.',
  ]);
});

test('names what went before what came', () => {
  expect(read('A strong communicator', 'A clear communicator')).toEqual(['same:A', 'gone:strong', 'new:clear', 'same:communicator']);
});

test('equal texts are one run; from nothing and to nothing are whole runs', () => {
  expect(read('The same words', 'The same words')).toEqual(['same:The same words']);
  expect(read('', 'All new')).toEqual(['new:All new']);
  expect(read('All gone', '')).toEqual(['gone:All gone']);
  expect(diffWords('', '')).toEqual([]);
});

test('the runs put together give the new text, and with what went the old one', () => {
  const before = 'Explains decisions to the team and keeps notes of what was agreed.';
  const after = 'Explains decisions in writing, keeps notes of what was agreed and shares them.';
  const runs = diffWords(before, after);
  const text = (kinds: readonly string[]) =>
    runs
      .filter((run) => kinds.includes(run.kind))
      .map((run) => run.text)
      .join('');
  expect(text(['same', 'new'])).toBe(after);
  expect(text(['same', 'gone']).replace(/[.,]/g, '').trim().split(/\s+/)).toEqual(before.replace(/[.,]/g, '').split(/\s+/));
});
