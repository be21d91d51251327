import { expect, test } from 'vitest';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

test('the sample company is left for an organisation of one’s own: asked first, then everything of it is gone', async () => {
  const { page, checkAccessible, complaints } = await visit();
  await page.goto('/setup');
  await page.getByRole('heading', { level: 1, name: 'Brightwater is ready' }).waitFor();
  await checkAccessible('the sample company');
  await page.getByRole('button', { name: 'Start over' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Remove the sample company?' });
  await checkAccessible('asking before it is removed');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await (await page.request.get('/api/v1/sample/people')).json()).items.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Start over' }).click();
  await dialog.getByRole('button', { name: 'Remove it and start over' }).click();
  await page.getByRole('heading', { level: 1, name: 'Welcome to Waymark' }).waitFor();
  expect((await page.request.get('/api/v1/sample/people')).status()).toBe(404);
  expect(await (await page.request.get('/api/v1/session')).json()).toMatchObject({ mode: 'empty', account: null });

  await page.getByRole('link', { name: 'Set up my organisation' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Dan Example');
  await page.getByRole('textbox', { name: 'Email' }).fill('not an address');
  await page.getByLabel('Password').fill('counterstrike2026');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Use an e-mail address such as amara@example.org.').waitFor();
  await page.getByRole('textbox', { name: 'Email' }).fill('dan@example.org');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page
    .getByText(/on the lists of passwords that have leaked/)
    .first()
    .waitFor();
  await checkAccessible('a first account that is refused');
  await page.getByLabel('Password').fill('slow green river stone');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Your organisation', exact: true }).waitFor();
  expect((await (await page.request.get('/api/v1/people')).json()).items).toHaveLength(1);
  expect(complaints).toEqual([]);
});
