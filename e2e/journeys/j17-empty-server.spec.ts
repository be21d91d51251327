import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useEmptyWaymark } from '../support/use-world.ts';

const { visit } = useEmptyWaymark();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const step = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

/** How many of the people here have agreed levels: those who are made up are given them behind the screens. */
async function agreedLevels(page: Page): Promise<number> {
  const people: { items: { id: string }[] } = await (await page.request.get('/api/v1/people?limit=200')).json();
  const held = people.items.map(async ({ id }) => (await (await page.request.get(`/api/v1/people/${id}/proficiencies`)).json()).items);
  return (await Promise.all(held)).filter((items) => items?.length > 0).length;
}

test('J17 From an empty server to my own map within 15 clicks, and back to no people', async () => {
  const { page, click, clicks, checkAccessible, complaints } = await visit();
  await page.goto('/');
  await step(page, 'Welcome to Waymark');
  await checkAccessible('first run');
  await click(page.getByRole('link', { name: 'Set up my organisation' }));

  await step(page, 'Who are you?');
  await checkAccessible('you');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Dan Example');
  await page.getByRole('textbox', { name: 'Email' }).fill('dan@example.org');
  await page.getByLabel('Password').fill('slow green river stone');
  await click(button(page, 'Create account'));

  await step(page, 'Your organisation');
  await page.getByRole('textbox', { name: 'Name of the organisation' }).fill('Example Works');
  await page.getByText('Guard your account with a second step or a passkey before you invite others.').waitFor();
  expect(await page.getByRole('radio', { name: 'Five', exact: true }).isChecked()).toBe(true);
  await checkAccessible('organisation');
  await click(button(page, 'Continue'));

  await step(page, 'What do you want to start from?');
  for (const name of ['Marketing', 'Engineering', 'Customer Success']) await click(page.getByText(name, { exact: true }).first());
  await checkAccessible('templates');
  await click(button(page, 'Start from 3 templates'));

  await step(page, 'Bring people');
  await checkAccessible('people');
  await click(button(page, 'Use sample people'));

  await step(page, 'Match titles to roles');
  await page.getByText(/people titled Software Engineer → Software Engineer/).waitFor();
  await checkAccessible('titles');
  await click(button(page, 'Accept all confident'));

  await step(page, 'See your own map');
  await page.getByText('5 of 6 steps done').waitFor();
  await checkAccessible('publish');
  await click(button(page, 'Publish to me and a pilot team'));

  await page.getByRole('heading', { name: 'Where you can go from Software Engineer', exact: true }).waitFor();
  for (const title of ['Senior Engineer', 'Team Lead']) {
    await page
      .getByRole('button', { name: new RegExp(`^${title}`) })
      .first()
      .waitFor();
  }
  await checkAccessible('own map');
  expect(clicks()).toBeLessThanOrEqual(15);

  await expect.poll(() => agreedLevels(page), { timeout: 20_000 }).toBeGreaterThan(20);
  await page.goto('/setup?step=people');
  await page.getByText('6 of 6 steps done').waitFor();
  await click(button(page, 'Remove sample people'));
  await button(page, 'Use sample people').waitFor();
  await page.getByText('0 people, 0 of them with a role').waitFor();
  const people: { items: { displayName: string }[] } = await (await page.request.get('/api/v1/people')).json();
  expect(people.items.map(({ displayName }) => displayName)).toEqual(['Dan Example']);
  const teams: { items: object[] } = await (await page.request.get('/api/v1/teams')).json();
  expect(teams.items).toEqual([]);
  const frameworks: { items: { live: object | null }[] } = await (await page.request.get('/api/v1/frameworks')).json();
  expect(frameworks.items.filter(({ live }) => live !== null)).toHaveLength(3);
  expect(complaints).toEqual([]);
});
