import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../../e2e/support/find-violations.ts';
import { amara, openPage, startWebTest, type WebTest } from './open-page.ts';

let at: WebTest;
beforeAll(async () => {
  at = await startWebTest();
});
afterAll(() => at.close());

const views = [
  { width: 1440, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

test.each(views)('the frame of a page is clean for axe and the policy at $width, $theme', async (view) => {
  const { page, complaints } = await openPage(at, '/settings/appearance', view);
  await page.getByRole('heading', { level: 1, name: 'Appearance' }).waitFor();
  await page.getByRole('button', { name: /AO, Amara Okafor, account/ }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.title()).toBe('Appearance – Waymark');
  await page.context().close();
});

test('a theme changes at once, stays after a reload, and is there before the first paint', async () => {
  const { page } = await openPage(at, '/settings/appearance');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await background()).toBe('rgb(13, 20, 18)');
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await page.getByRole('radio', { name: 'Same as this device' }).check({ force: true });
  expect(await page.evaluate(() => localStorage.getItem('waymark.theme'))).toBeNull();
  await page.context().close();
});

test('the language changes without a reload: words, dates, and the page’s own language', async () => {
  const { page } = await openPage(at, '/settings/language');
  let locale = 'en-GB';
  await page.route('**/api/v1/session', (route) => route.fulfill({ json: { ...amara, account: { ...amara.account, locale } } }));
  await page.route('**/api/v1/account/preferences', (route) => {
    ({ locale } = route.request().postDataJSON());
    return route.fulfill({ json: { locale, preferences: {} } });
  });
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await page.getByText('Deutsch').click();
  await page.getByRole('heading', { level: 1, name: 'Sprache' }).waitFor();
  expect(await page.getByText('22. November 2026').count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de-DE');
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  expect(locale).toBe('de-DE');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Sprache' }).waitFor();
  await page.context().close();
});

test('the language of the account wins over that of the browser', async () => {
  const { page } = await openPage(at, '/settings/language', { session: { ...amara, account: { ...amara.account, locale: 'de' } } });
  await page.getByRole('heading', { level: 1, name: 'Sprache' }).waitFor();
  await page.context().close();
});

test('the easier typeface is loaded only when it is chosen', async () => {
  const { page } = await openPage(at, '/settings/appearance');
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').some((entry) => entry.name.includes('atkinson')));
  expect(await loaded()).toBe(false);
  await page.getByRole('radio', { name: 'Atkinson Hyperlegible' }).check({ force: true });
  await expect.poll(loaded).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Atkinson');
  await page.context().close();
});

test('keys: search, help, skip link; and letters rest when they are switched off', async () => {
  const { page } = await openPage(at, '/settings/appearance');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Find a person, role, skill or command' });
  await search.waitFor();
  await page.keyboard.type('swtch theme');
  await page.getByRole('option', { name: 'Switch theme' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.getByRole('switch', { name: 'Single-letter keys' }).uncheck({ force: true });
  await page.locator('#content').focus();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await search.waitFor();
  expect(await page.getByRole('dialog', { name: 'Keys' }).count()).toBe(0);
  await page.context().close();
});

test('F6 walks through the parts of the page', async () => {
  const { page } = await openPage(at, '/settings/appearance');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const region = () => page.evaluate(() => document.activeElement?.getAttribute('data-region'));
  await page.keyboard.press('F6');
  const first = await region();
  await page.keyboard.press('F6');
  expect([first, await region()].sort()).toEqual(['content', 'navigation']);
  await page.context().close();
});

test('without a connection it says so, and stops saying so when it is back', async () => {
  const { page } = await openPage(at, '/settings/appearance');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.context().setOffline(true);
  await page.getByText('You’re offline.').waitFor();
  await page.context().setOffline(false);
  await page.getByText('You’re offline.').waitFor({ state: 'detached' });
  await page.context().close();
});

test('the sample company says whose eyes one looks through, and lets one switch', async () => {
  const { page } = await openPage(at, '/settings/language', { session: { ...amara, mode: 'sample' } });
  const strip = page.getByRole('region', { name: 'Sample company' });
  await strip.waitFor();
  expect(await strip.textContent()).toContain('You are looking as Amara Okafor, Software Engineer.');
  const cast = [
    { personId: 'person-amara', name: 'Amara Okafor', jobTitle: 'Software Engineer', note: '' },
    { personId: 'person-tomas', name: 'Tomás Rivera', jobTitle: 'Engineering Manager', note: 'Has seven reports' },
  ];
  await page.route('**/api/v1/sample/people', (route) => route.fulfill({ json: { items: cast } }));
  await page.route('**/api/v1/sample/session', (route) => route.fulfill({ status: 200, json: { accountId: 'account-tomas' } }));
  await strip.getByRole('button', { name: 'Switch person' }).click();
  const amaraNow = page.getByRole('button', { name: /Amara Okafor.*You now/ });
  await amaraNow.waitFor();
  expect(await amaraNow.isDisabled()).toBe(true);
  const chosen = page.waitForRequest('**/api/v1/sample/session');
  await page.getByRole('button', { name: /Tomás Rivera/ }).click();
  expect((await chosen).postDataJSON()).toEqual({ personId: 'person-tomas' });
  await page.waitForURL(`${at.origin}/**`);
  await page.context().close();
});

test('an address that leads nowhere, and a page that fails, both show a way on', async () => {
  const { page } = await openPage(at, '/nowhere/at/all');
  await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
  expect(await page.getByRole('link', { name: 'Go to the start' }).getAttribute('href')).toBe('/');
  await page.route('**/api/v1/session', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: 'Not now', status: 409, code: 'x', requestId: '7f3a-91c2' },
    }),
  );
  await page.goto(`${at.origin}/settings/language`);
  await page.getByText('This page could not be shown.').waitFor();
  expect(await page.getByText('7f3a-91c2').count()).toBe(1);
  await page.unroute('**/api/v1/session');
  await page.route('**/api/v1/session', (route) => route.fulfill({ json: amara }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Language' }).waitFor();
  await page.context().close();
});

test('signing out ends the session and forgets what this browser kept for the account', async () => {
  const { page } = await openPage(at, '/settings/language');
  await page.getByRole('heading', { level: 1, name: 'Language' }).waitFor();
  await page.waitForFunction(() => localStorage.getItem('waymark.recent.account-amara') !== null);
  await page.route('**/api/v1/session', (route) =>
    route.request().method() === 'DELETE'
      ? route.fulfill({ status: 204 })
      : route.fulfill({ json: { ...amara, account: null, person: null } }),
  );
  await page.getByRole('button', { name: /AO, Amara Okafor, account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in*');
  expect(await page.evaluate(() => localStorage.getItem('waymark.recent.account-amara'))).toBeNull();
  await page.context().close();
});

test('signing out without a server says so and keeps everything', async () => {
  const { page } = await openPage(at, '/settings/language');
  await page.getByRole('button', { name: /AO, Amara Okafor, account/ }).click();
  await page.route('**/api/v1/session', (route) => route.abort());
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('You are still signed in').waitFor();
  expect(page.url()).toContain('/settings/language');
  await page.context().close();
});

test('a session that has ended leads to the sign-in page and back', async () => {
  const { page } = await openPage(at, '/settings/appearance', { session: { ...amara, account: null, person: null, spaces: [] } });
  await page.waitForURL('**/sign-in?next=%2Fsettings%2Fappearance');
  await page.context().close();
});
