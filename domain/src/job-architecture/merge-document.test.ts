import { describe, expect, test } from 'vitest';
import { documentOfVersion } from './document-of-version.ts';
import { FrameworkDocument } from './framework-document.ts';
import { mergeDocument } from './merge-document.ts';
import { addIdentities, type Identities } from './new-identities.ts';
import { emptyBody, type VersionBody } from './version-body.ts';

const nobody: Identities = { families: new Map(), tracks: new Map(), profiles: new Map() };
const file = (change: object = {}) =>
  FrameworkDocument.parse({
    format: 'waymark-framework/1',
    framework: { slug: 'shop', name: 'Shop' },
    families: [
      {
        slug: 'shop',
        name: 'Shop',
        tracks: [{ slug: 'floor', name: 'Floor', profiles: ['clerk', 'boss'] }],
        profiles: [
          {
            slug: 'clerk',
            title: 'Clerk',
            level: 'L1',
            purpose: 'Sells.',
            externalId: 'x1',
            expectations: [{ competency: 'selling', required: 1, wording: 'Own words.' }],
          },
          {
            slug: 'boss',
            title: 'Boss',
            level: 'L2',
            typicalWeek: ['Counts.'],
            expectations: [
              { competency: 'selling', required: 2 },
              { competency: 'leading', required: 1 },
            ],
          },
        ],
      },
    ],
    moves: [
      { from: 'shop/clerk', to: 'shop/boss', kind: 'vertical' },
      { from: 'shop/boss', to: 'mill/miller', kind: 'lateral' },
    ],
    ...change,
  });
const levels = new Map([
  ['L1', 'l1'],
  ['L2', 'l2'],
]);
const competencies = new Map([
  ['selling', 'c1'],
  ['leading', 'c2'],
]);

/** Brings a file over a body; the ids are those of the names, so that they are the same every time. */
function bring(document: FrameworkDocument, base: VersionBody = emptyBody, mode: 'merge' | 'replace' = 'merge') {
  let last = 0;
  const { all } = addIdentities(known(base), document, () => `id-${base.profiles.length}-${++last}`);
  return mergeDocument(base, document, { mode, names: { ...all, levels, competencies } });
}

function known(body: VersionBody): Identities {
  const family = new Map(body.families.map(({ id, slug }) => [id, slug]));
  const addressed = (things: readonly { id: string; slug: string; familyId: string }[]) =>
    new Map(things.map(({ id, slug, familyId }) => [`${family.get(familyId)}/${slug}`, id]));
  return body === emptyBody
    ? nobody
    : {
        families: new Map(body.families.map(({ id, slug }) => [slug, id])),
        tracks: addressed(body.tracks),
        profiles: addressed(body.profiles),
      };
}

const one = { created: 1, updated: 0, unchanged: 0, removed: 0 };

describe('laying a file over a version', () => {
  test('makes everything, with tracks told on the profiles, and drops moves to nowhere', () => {
    const { body, counts, droppedMoves } = bring(file());
    expect(body.profiles.map(({ title, trackIds, levelId }) => [title, trackIds, levelId])).toEqual([
      ['Clerk', [body.tracks[0]?.id], 'l1'],
      ['Boss', [body.tracks[0]?.id], 'l2'],
    ]);
    expect(counts).toEqual({
      jobFamilies: one,
      tracks: one,
      jobProfiles: { ...one, created: 2 },
      expectations: { ...one, created: 3 },
      careerMoves: one,
    });
    expect(droppedMoves).toEqual([{ from: 'shop/boss', to: 'mill/miller' }]);
  });

  test('changes nothing the second time', () => {
    const first = bring(file()).body;
    const again = bring(file(), first);
    expect(again.body).toEqual(first);
    expect(Object.values(again.counts).map(({ created, updated, removed }) => created + updated + removed)).toEqual([0, 0, 0, 0, 0]);
  });

  test('keeps what the file leaves blank, in places and in texts', () => {
    const first = bring(file()).body;
    const [family] = file().families;
    const part = file({
      families: [
        {
          slug: 'shop',
          name: 'Shop',
          profiles: family?.profiles
            .slice(0, 1)
            .map((clerk) => ({ ...clerk, purpose: '', externalId: undefined, expectations: [{ competency: 'leading', required: 1 }] })),
        },
      ],
      moves: [],
    });
    const { body, counts } = bring(part, first);
    const clerk = body.profiles[0];
    expect([clerk?.purpose, clerk?.externalId, clerk?.expectations.map(({ competencyId }) => competencyId)]).toEqual([
      'Sells.',
      'x1',
      ['c1', 'c2'],
    ]);
    expect([body.tracks, body.moves]).toEqual([first.tracks, first.moves]);
    expect(counts.expectations).toEqual(one);
  });

  test('as a whole takes away what it does not name, and clears what it leaves blank', () => {
    const first = bring(file()).body;
    const bare = file({ families: [{ slug: 'shop', name: 'Shop', profiles: [{ slug: 'boss', title: 'Boss', level: 'L2' }] }], moves: [] });
    const { body, counts } = bring(bare, first, 'replace');
    expect(body.profiles).toMatchObject([{ title: 'Boss', typicalWeek: [], expectations: [], trackIds: [] }]);
    expect(counts).toMatchObject({
      tracks: { removed: 1 },
      jobProfiles: { removed: 1, updated: 1 },
      expectations: { removed: 3 },
      careerMoves: { removed: 1 },
    });
  });

  test('keeps wording where the file has none, and puts new profiles behind the old ones of their family', () => {
    const first = bring(file()).body;
    const more = file({
      families: [
        { slug: 'mill', name: 'Mill', profiles: [{ slug: 'miller', title: 'Miller', level: 'L1' }] },
        {
          slug: 'shop',
          name: 'Shop',
          profiles: [
            { slug: 'clerk', title: 'Clerk', level: 'L1', expectations: [{ competency: 'selling', required: 2 }] },
            { slug: 'buyer', title: 'Buyer', level: 'L1' },
          ],
        },
      ],
    });
    const { body, droppedMoves } = bring(more, first);
    expect(body.profiles.map(({ title }) => title)).toEqual(['Clerk', 'Boss', 'Buyer', 'Miller']);
    expect(body.profiles[0]?.expectations).toMatchObject([{ required: 2, wording: 'Own words.' }]);
    expect(droppedMoves).toEqual([]);
  });
});

test('a version written as a file is the file it came from', () => {
  const document = file({ moves: file().moves.slice(0, 1) });
  const { body } = bring(document);
  const scale = {
    id: 's',
    slug: 'steps',
    name: 'Steps',
    levels: [
      { step: 1, name: 'A', anchor: '' },
      { step: 2, name: 'B', anchor: 'b' },
    ],
  };
  const library = [...competencies].map(([slug, id]) => ({
    id,
    slug,
    name: slug,
    kind: 'technical' as const,
    category: '',
    definition: '',
    scale,
    descriptors: [],
  }));
  const written = documentOfVersion({
    framework: { id: 'f', slug: 'shop', name: 'Shop', description: '', locale: 'en', templateSlug: null, archived: false },
    levels: [...levels].map(([code, id], index) => ({ id, code, order: index + 1, name: code, scope: '' })),
    body,
    competencies: library,
    library: new Map([['c1', { synonyms: ['trading'], externalId: 'e1' }]]),
    addresses: new Map(body.profiles.map(({ id, slug }) => [id, `shop/${slug}`])),
    payBands: [
      {
        id: 'b',
        jobProfileId: body.profiles[0]?.id ?? '',
        currency: 'GBP',
        locationZone: '',
        minimum: 1,
        maximum: 2,
        validFrom: '2026-01-01',
        validTo: null,
      },
    ],
  });
  const [family] = document.families;
  expect(written.families).toEqual([
    {
      ...family,
      profiles: family?.profiles.map((profile, index) =>
        index === 0
          ? { ...profile, payBands: [{ currency: 'GBP', locationZone: '', minimum: 1, maximum: 2, validFrom: '2026-01-01' }] }
          : profile,
      ),
    },
  ]);
  expect(written.moves).toEqual(document.moves);
  expect(written.scales).toEqual([
    {
      slug: 'steps',
      name: 'Steps',
      steps: [
        { name: 'A', anchor: '' },
        { name: 'B', anchor: 'b' },
      ],
    },
  ]);
  expect(written.competencies[0]).toMatchObject({ slug: 'selling', synonyms: ['trading'], externalId: 'e1', scale: 'steps' });
  expect(FrameworkDocument.parse(written)).toEqual(written);
});
