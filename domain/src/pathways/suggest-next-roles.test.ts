import { expect, test } from 'vitest';
import type { CareerMove, JobProfile } from '../job-architecture/framework-content.ts';
import { movesAway, movesFrom, twoMoveRoutes } from '../job-architecture/moves-from.ts';
import { suggestNextRoles } from './suggest-next-roles.ts';

const profile = (id: string, required: number): JobProfile => ({
  id,
  slug: id,
  familyId: 'f',
  trackIds: ['t'],
  levelId: 'l',
  title: id,
  shortTitle: null,
  purpose: '',
  scope: '',
  typicalWeek: [],
  goodLooksLike: [],
  expectations: [{ competencyId: 'c', required, importance: 3, mustHave: false, wording: '' }],
});

const move = (fromId: string, toId: string, kind: CareerMove['kind'] = 'vertical'): CareerMove => ({
  fromId,
  toId,
  kind,
  rotation: false,
  note: '',
});

const profiles = [profile('junior', 1), profile('engineer', 2), profile('senior', 3), profile('lead', 4), profile('product', 2)];
const moves = [
  move('junior', 'engineer'),
  move('engineer', 'senior'),
  move('engineer', 'lead', 'diagonal'),
  move('product', 'engineer', 'lateral'),
  move('senior', 'lead', 'lateral'),
];
const held = [{ competencyId: 'c', step: 2, source: 'agreed' as const, on: '2026-09-12', stale: false }];
const facts = { hereId: 'engineer', profiles, moves, proficiencies: held, targetId: null, peopleMoved: new Map<string, number>() };

test('lateral moves are open both ways, the others one way', () => {
  expect(movesFrom(moves, 'engineer').map((m) => m.toId)).toEqual(['senior', 'lead', 'product']);
  expect(movesFrom(moves, 'junior').map((m) => m.toId)).toEqual(['engineer']);
  expect(movesFrom(moves, 'senior').map((m) => m.toId)).toEqual(['lead']);
});

test('the nearest role comes first, and steps back do not come', () => {
  expect(suggestNextRoles(facts).map((role) => role.jobProfileId)).toEqual(['product', 'senior', 'lead']);
});

test('every suggestion says why', () => {
  const roles = suggestNextRoles({ ...facts, targetId: 'lead', peopleMoved: new Map([['senior', 14]]) });
  const reasons = Object.fromEntries(roles.map((role) => [role.jobProfileId, role.reasons.map((reason) => reason.code)]));
  expect(reasons).toEqual({
    product: ['one_move_away', 'shows'],
    senior: ['on_the_way_to_target', 'one_move_away', 'shows', 'people_moved'],
    lead: ['your_target', 'one_move_away', 'shows'],
  });
});

test('what is hardly assessed is not ranked by its figure but comes last, by title', () => {
  const roles = suggestNextRoles({ ...facts, proficiencies: [] });
  expect(roles.map((role) => [role.jobProfileId, role.readiness.band])).toEqual([
    ['lead', 'unknown'],
    ['product', 'unknown'],
    ['senior', 'unknown'],
  ]);
});

test('moves into roles that are not live are left out', () => {
  expect(suggestNextRoles({ ...facts, profiles: profiles.filter((p) => p.id !== 'lead') }).map((role) => role.jobProfileId)).toEqual([
    'product',
    'senior',
  ]);
});

test('distances count the fewest moves, and what cannot be reached has none', () => {
  expect(movesAway(moves, 'junior')).toEqual(
    new Map([
      ['junior', 0],
      ['engineer', 1],
      ['senior', 2],
      ['lead', 2],
      ['product', 2],
    ]),
  );
  expect(movesAway(moves, 'lead').has('junior')).toBe(false);
});

test('routes of two moves into a family name the role between', () => {
  expect(twoMoveRoutes(moves, 'junior', new Set(['product', 'senior']))).toEqual([
    { viaId: 'engineer', toId: 'senior' },
    { viaId: 'engineer', toId: 'product' },
  ]);
  expect(twoMoveRoutes(moves, 'engineer', new Set(['engineer']))).toEqual([]);
});
