import { expect, test } from 'vitest';
import type { Session } from '../platform/session.ts';
import { homeOf, navigationFor } from './navigation.tsx';

const session = (changes: Partial<Session> = {}): Session => ({
  account: { id: 'a', email: 'amara@brightwater.example', locale: 'en-GB', preferences: {} },
  person: { id: 'p', handle: 'h', displayName: 'Amara Okafor', jobTitle: null, managerName: null },
  spaces: ['me'],
  accessRoles: [],
  organisation: { name: 'Brightwater', locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP' },
  mode: 'live',
  now: '2026-11-22T09:40:00Z',
  secondFactor: true,
  waiting: {},
  lasts: null,
  hints: [],
  can: { manageAccess: true, invite: false, changeOrganisation: false, importPeople: false },
  ...changes,
});
const paths = (spaces: ReturnType<typeof navigationFor>) => spaces.flatMap((space) => space.items.map((item) => item.path));

test('shows only what exists', () => {
  expect(paths(navigationFor(session(), (path) => path === '/me' || path === '/me/plan'))).toEqual(['/me', '/me/plan']);
  expect(navigationFor(session(), () => false)).toEqual([]);
});

test('shows only the spaces of the session, in their fixed order', () => {
  const shown = navigationFor(session({ spaces: ['admin', 'me'] }), () => true);
  expect(shown.map((space) => space.id)).toEqual(['me', 'admin']);
});

test('no two places answer to the same key after g', () => {
  const all = navigationFor(session({ spaces: ['me', 'team', 'programme', 'insights', 'admin'] }), () => true);
  const keys = all.flatMap((space) => space.items).flatMap((item) => item.key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  expect(all.every((space) => space.items.length <= 8)).toBe(true);
});

test('shows what needs a right only to those who have it', () => {
  const admin = session({ spaces: ['admin'], can: { manageAccess: false, invite: true, changeOrganisation: false, importPeople: false } });
  expect(paths(navigationFor(admin, () => true))).not.toContain('/admin/access');
});

const everyPage = (): boolean => true;

test('the start is one’s growth, or the first page that an account without a person may open', () => {
  expect(homeOf(session({ spaces: ['me', 'team'] }), everyPage)).toBe('/me');
  expect(homeOf(session({ person: null, spaces: ['programme', 'admin'] }), everyPage)).toBe('/programme/frameworks');
  expect(homeOf(session({ person: null, spaces: ['admin'] }), (path) => path === '/admin/access')).toBe('/admin/access');
});

test('the start never is a page that does not exist or is not this account’s', () => {
  expect(homeOf(session({ person: null, spaces: ['insights'] }), everyPage)).toBe('/settings/account');
  const noAccess = session({
    person: null,
    spaces: ['admin'],
    can: { manageAccess: false, invite: true, changeOrganisation: false, importPeople: false },
  });
  expect(homeOf(noAccess, (path) => path === '/admin/access')).toBe('/settings/account');
  expect(homeOf(session({ person: null, spaces: [] }), everyPage)).toBe('/settings/account');
});
