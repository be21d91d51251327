import type { CareerMap } from '@waymark/domain/pathways/contract.ts';

type Role = CareerMap['roles'][number];
type Move = CareerMap['moves'][number];

const families = ['product', 'engineering', 'marketing'];
const nameOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);

const role = (id: string, familyId: string, place: { level: number; tracks: string[]; away: number | null }): Role => ({
  id,
  slug: id,
  title: nameOf(id),
  shortTitle: null,
  familyId,
  familySlug: familyId,
  familyName: nameOf(familyId),
  trackIds: place.tracks,
  trackNames: place.tracks,
  levelOrder: place.level,
  levelName: `Level ${place.level}`,
  versionId: 'v',
  versionNumber: 3,
  shown: 4,
  asked: 6,
  stepsLeft: 2,
  notAssessed: 0,
  movesAway: place.away,
  peopleHere: 10,
  held: null,
});

const move = (fromId: string, toId: string, change: Partial<Move> = {}): Move => ({
  fromId,
  toId,
  kind: 'vertical',
  rotation: false,
  people: null,
  months: null,
  ...change,
});

const roles: readonly Role[] = [
  role('apm', 'product', { level: 2, tracks: ['product-track'], away: 1 }),
  role('pm', 'product', { level: 3, tracks: ['product-track'], away: 2 }),
  role('junior', 'engineering', { level: 1, tracks: ['individual', 'management'], away: null }),
  role('software', 'engineering', { level: 2, tracks: ['individual', 'management'], away: 0 }),
  role('senior', 'engineering', { level: 3, tracks: ['individual'], away: 1 }),
  role('staff', 'engineering', { level: 4, tracks: ['individual'], away: 2 }),
  { ...role('principal', 'engineering', { level: 5, tracks: ['individual'], away: 3 }), shown: 0 },
  role('lead', 'engineering', { level: 3, tracks: ['management'], away: 1 }),
  role('manager', 'engineering', { level: 4, tracks: ['management'], away: 2 }),
  role('director', 'engineering', { level: 5, tracks: ['management'], away: 3 }),
  role('specialist', 'marketing', { level: 2, tracks: ['marketing-track'], away: 2 }),
  role('principal-marketing', 'marketing', { level: 4, tracks: ['marketing-track'], away: 3 }),
];

const moves: Move[] = [
  move('junior', 'software'),
  move('software', 'senior', { people: 14, months: { from: 20, to: 30 } }),
  move('software', 'lead', { kind: 'diagonal' }),
  move('senior', 'staff'),
  move('staff', 'principal'),
  move('lead', 'manager'),
  move('manager', 'director'),
  move('senior', 'lead', { kind: 'lateral' }),
  move('software', 'apm', { kind: 'lateral', rotation: true }),
  move('apm', 'pm'),
  move('apm', 'specialist', { kind: 'lateral' }),
  move('specialist', 'principal-marketing'),
];

/** The engineering part of the sample company's map, seen by a Software Engineer; `extra` more roles in a family of their own. */
export function engineeringMap(extra = 0): CareerMap {
  const many = Array.from({ length: extra }, (_, index) =>
    role(`extra-${index}`, 'extra', { level: (index % 5) + 1, tracks: [`t${index % 40}`], away: null }),
  );
  const names = extra === 0 ? families : [...families, 'extra'];
  return {
    hereId: 'software',
    hereSince: '2024-03-01',
    jobTitle: 'Software Engineer',
    targetId: null,
    levels: [1, 2, 3, 4, 5].map((order) => ({ id: `l${order}`, order, code: `L${order}`, name: `Level ${order}`, scope: '' })),
    families: names.map((id) => ({ id, slug: id, name: nameOf(id), description: '' })),
    tracks: [
      { id: 'product-track', slug: 'p', familyId: 'product', name: 'Product', kind: 'individual_contributor', profileIds: ['apm', 'pm'] },
      { id: 'individual', slug: 'i', familyId: 'engineering', name: 'Individual', kind: 'individual_contributor', profileIds: [] },
      { id: 'management', slug: 'm', familyId: 'engineering', name: 'Management', kind: 'management', profileIds: [] },
      {
        id: 'marketing-track',
        slug: 'k',
        familyId: 'marketing',
        name: 'Marketing',
        kind: 'individual_contributor',
        profileIds: ['specialist'],
      },
      ...Array.from({ length: extra === 0 ? 0 : 40 }, (_, index) => ({
        id: `t${index}`,
        slug: `t${index}`,
        familyId: 'extra',
        name: `Track ${index}`,
        kind: 'individual_contributor',
        profileIds: [],
      })),
    ],
    roles: [...roles, ...many],
    moves,
  };
}
