import { describe, expect, test } from 'vitest';
import { CompetencyDocument, ScaleDocument } from './library-document.ts';
import { type LibraryBefore, type MergeOptions, mergeLibrary } from './merge-library.ts';

const scale = ScaleDocument.parse({ slug: 'three', name: 'Three', steps: [{ name: 'A', anchor: 'a' }, { name: 'B' }, { name: 'C' }] });
const file = (change: object = {}) =>
  CompetencyDocument.parse({
    slug: 'listening',
    name: 'Listening',
    kind: 'behavioural',
    definition: 'Hears.',
    scale: 'three',
    synonyms: ['Hearing'],
    externalId: 'x-1',
    descriptors: [
      { step: 1, text: 'One', indicators: ['i'] },
      { step: 2, text: 'Two' },
    ],
    ...change,
  });
const nothing: LibraryBefore = { scales: [], competencies: [] };
const counter = () => {
  let last = 0;
  return () => `id-${++last}`;
};
const merge = (before: LibraryBefore, documents: readonly CompetencyDocument[], mode: MergeOptions['mode'] = 'merge') =>
  mergeLibrary(before, { scales: [scale], competencies: documents }, { mode, newId: counter() });
const made = (): LibraryBefore => {
  const { scales, competencies } = merge(nothing, [file()]);
  return { scales, competencies };
};

describe('laying a file over the library', () => {
  test('makes what is missing and counts it', () => {
    const merged = merge(nothing, [file()]);
    expect(merged.competencies).toMatchObject([{ id: 'id-2', slug: 'listening', revision: 1, retired: false, externalId: 'x-1' }]);
    expect(merged.counts).toEqual({
      scales: { created: 1, updated: 0, unchanged: 0, removed: 0 },
      competencies: { created: 1, updated: 0, unchanged: 0, removed: 0 },
      levelDescriptors: { created: 2, updated: 0, unchanged: 0, removed: 0 },
    });
  });

  test('finds nothing to do the second time', () => {
    const again = merge(made(), [file()]);
    expect([again.scales, again.competencies]).toEqual([[], []]);
    expect(again.counts.competencies).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(again.named).toEqual(made().competencies);
  });

  test('leaves alone what a file leaves blank', () => {
    const blank = file({ definition: '', synonyms: [], externalId: undefined, descriptors: [{ step: 1, text: '', indicators: [] }] });
    expect(merge(made(), [blank]).competencies).toEqual([]);
  });

  test('clears what a file leaves blank where it stands for the whole', () => {
    const blank = file({ definition: '', synonyms: [], externalId: undefined, descriptors: [{ step: 1, text: 'One' }] });
    const { competencies, counts } = merge(made(), [blank], 'replace');
    expect(competencies).toMatchObject([
      { definition: '', synonyms: [], externalId: null, descriptors: [{ step: 1, text: 'One', indicators: [] }] },
    ]);
    expect(counts.levelDescriptors).toEqual({ created: 0, updated: 1, unchanged: 0, removed: 1 });
  });

  test('changes a text and adds a step, and says so by kind', () => {
    const changed = file({
      descriptors: [
        { step: 2, text: 'Two, better' },
        { step: 3, text: 'Three' },
      ],
    });
    const { competencies, counts } = merge(made(), [changed]);
    expect(competencies[0]?.descriptors.map(({ text }) => text)).toEqual(['One', 'Two, better', 'Three']);
    expect(counts.competencies.updated).toBe(0);
    expect(counts.levelDescriptors).toEqual({ created: 1, updated: 1, unchanged: 1, removed: 0 });
  });

  test('never takes steps from a scale', () => {
    const short = { scales: [ScaleDocument.parse({ ...scale, steps: scale.steps.slice(0, 2) })], competencies: [] };
    const { scales } = mergeLibrary(made(), short, { mode: 'replace', newId: counter() });
    expect(scales).toEqual([]);
  });
});
