import { expect, test } from 'vitest';
import type { Session } from '../platform/session.ts';
import { entranceFor, isEntrance } from './entrance.ts';

const session = (mode: Session['mode'], signedIn: boolean): Session => ({
  account: signedIn ? { id: 'a', email: 'amara@brightwater.example', locale: 'en-GB', preferences: {} } : null,
  person: null,
  spaces: [],
  accessRoles: [],
  organisation: { name: 'Brightwater', locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP' },
  mode,
  now: '2026-11-22T09:40:00Z',
  secondFactor: false,
  waiting: {},
  lasts: null,
  hints: [],
  can: { manageAccess: false, invite: false, changeOrganisation: false, importPeople: false },
});

test('an installation that nobody has set up begins there', () => {
  expect(entranceFor(session('empty', false), '/me')).toBe('/setup');
});

test('who is not signed in signs in first and comes back to the whole address', () => {
  expect(entranceFor(session('live', false), '/me/map?moves=2')).toBe('/sign-in?next=%2Fme%2Fmap%3Fmoves%3D2');
  expect(entranceFor(session('live', true), '/me')).toBeUndefined();
});

test('an entrance never leads to itself', () => {
  expect(['/setup', '/sign-in'].map(isEntrance)).toEqual([true, true]);
  expect(isEntrance('/setup/people')).toBe(false);
});
