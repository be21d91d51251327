import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();
const root = path.join(import.meta.dirname, '../..');
const fixtures = path.join(root, 'server/test/fixtures');
const mappings = path.join(root, 'docs/examples');

/** Brings a file with the keyboard alone: the button of its place opens the browser's own dialog. */
async function bring(page: Page, place: string, file: string) {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('[data-rac]', { hasText: place }).getByRole('button', { name: 'Choose a file' }).last().focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
  await page.getByRole('button', { name: `Remove ${path.basename(file)}` }).waitFor();
}

/** Goes to a button in a table as the keyboard does: to its row, then from cell to cell. */
async function reach(page: Page, name: string | RegExp) {
  const button = page.getByRole('button', { name });
  await button.focus();
  for (let cell = 0; cell < 10; cell += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`${name} is not reached by the keyboard`);
}

const figure = async (page: Page, name: string) =>
  (
    await page
      .locator('dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
      .locator('dd')
      .innerText()
  ).trim();

test('people come from a file of guessed columns, which can be changed, and go back again, by keyboard', async () => {
  const { page, checkAccessible, complaints } = await visit({ as: 'Dan Whitfield' });
  await page.goto('/admin/imports');
  await page.getByRole('heading', { level: 1, name: 'Import people' }).waitFor();
  await page.getByText('Nothing was imported yet.').waitFor();
  await checkAccessible('an import page');

  const rows =
    'Staff,Name,Mail,Post,Unit,Boss,Gender\nX1,Nia Example,nia@example.org,Baker,Bakery,,F\nX2,Tom Example,tom@example.org,Baker,Bakery,X1,M\nX2,Tim Example,tim@example.org,Baker,Bakery,X1,M\n';
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'bakers.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await page.getByText('No column looks like the key of a person', { exact: false }).waitFor();
  await checkAccessible('a file without a key');
  await reach(page, /Take Staff for/);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Key in your HR system' }).waitFor();
  await page.keyboard.type('Key in');
  await page.keyboard.press('Enter');

  await page.getByText('Checked. This is what would happen.').waitFor();
  await page.getByText('Stands in the way').waitFor();
  expect(await page.getByRole('button', { name: /^Import \d/ }).isDisabled()).toBe(true);
  await checkAccessible('a checked file');
  await page.getByRole('checkbox', { name: /Leave out the rows that stand in the way/ }).focus();
  await page.keyboard.press('Space');
  const run = page.getByRole('button', { name: 'Import 1 person' });
  await run.waitFor();
  expect(await figure(page, 'New')).toBe('1');
  await run.focus();
  await page.keyboard.press('Enter');
  await page.getByText('1 person is new, 0 changed.').waitFor();

  await reach(page, 'Take bakers.csv back');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog', { name: 'Take the import of bakers.csv back?' }).getByRole('button', { name: 'Take back' }).focus();
  await checkAccessible('taking back');
  await page.keyboard.press('Enter');
  await page.getByText(/Taken back: 1 person removed/).waitFor();
  await page.getByText(/^Taken back on/).waitFor();
  expect(complaints).toEqual([]);
});

test('people come with a mapping file and the files that it names; what is no table is refused at once', async () => {
  const { page, checkAccessible } = await visit({ as: 'Dan Whitfield', theme: 'dark' });
  await page.goto('/admin/imports');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') });
  await page
    .getByRole('alert')
    .getByText(/This is a PDF/)
    .waitFor();
  await page.locator('input[type=file]').first().setInputFiles(path.join(fixtures, 'oracle-hr/employees.csv'));
  await page.getByText('Checked. This is what would happen.').waitFor();
  await page.getByText('More files', { exact: true }).click();
  await bring(page, 'A mapping file', path.join(mappings, 'oracle-hr.json'));
  for (const name of ['jobs.csv', 'departments.csv', 'job-history.csv'])
    await bring(page, 'A file that the mapping names', path.join(fixtures, 'oracle-hr', name));
  await page.getByRole('button', { name: 'Import 107 people' }).waitFor();
  expect(await figure(page, 'New teams')).not.toBe('0');
  await checkAccessible('people with a mapping');
});

test('a framework comes from tables into a draft, and goes back again, by keyboard', async () => {
  const { page, checkAccessible, complaints } = await visit({ as: 'Kofi Mensah' });
  await page.goto('/programme/frameworks');
  await page.getByRole('link', { name: 'Import tables' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Import a framework' }).waitFor();
  await checkAccessible('importing frameworks');
  await bring(page, 'The table of roles and competencies', path.join(fixtures, 'uk-gdad/roles.csv'));
  await bring(page, 'A table that describes the levels', path.join(fixtures, 'uk-gdad/skills.csv'));
  await page.getByRole('button', { name: 'Check what would happen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Nothing says what the framework is called.', { exact: false }).waitFor();
  await page.getByRole('textbox', { name: /Name of the framework/ }).fill('Digital and Data');
  await page.getByRole('button', { name: 'Check what would happen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Checked. This is what would happen to the draft of digital-and-data.').waitFor();
  await page.getByText(/Role Level in roles\.csv is taken for: Role\./).waitFor();
  await checkAccessible('a checked framework');
  await page.getByRole('button', { name: 'Import into the draft' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/\d+ roles are new, 0 changed/).waitFor();
  await checkAccessible('an imported framework');
  await reach(page, 'Take roles.csv back');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Take the import of roles.csv back?' });
  await dialog.getByRole('button', { name: 'Take back' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^Taken back on/).waitFor();
  await page.goto('/programme/frameworks');
  await page.getByRole('row', { name: /Engineering/ }).waitFor();
  expect(await page.getByRole('row', { name: /Digital and Data/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a large file shows how far it is and can be stopped; nothing of it stays', async () => {
  const { page, checkAccessible } = await visit({ as: 'Dan Whitfield' });
  await page.goto('/admin/imports');
  const row = 'E1,Somebody Example,somebody@example.org\n';
  const buffer = Buffer.from(`Employee ID,Full name,Email\n${row.repeat(600_000)}`); // 24 MB
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 2_000_000,
  });
  await page.locator('input[type=file]').first().setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('progressbar', { name: 'Bringing large.csv' }).waitFor();
  await checkAccessible('a file on its way');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).first().waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
});

test('whoever may not import is told so, and is led there by nothing', async () => {
  const { page, checkAccessible } = await visit({ as: 'Amara Okafor' });
  await page.goto('/admin/imports');
  await page.getByText('people partners for everybody, and administrators', { exact: false }).waitFor();
  await checkAccessible('an import page for others');
  await page.goto('/programme/imports');
  await page.getByText('framework owners and people partners', { exact: false }).waitFor();
  expect(await page.getByRole('link', { name: 'Import', exact: true }).count()).toBe(0);
});

test('of two files that go up at once both are here, whichever arrives last', async () => {
  const { page } = await visit({ as: 'Kofi Mensah' });
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/framework-imports/files*', async (route) => {
    if ((route.request().postData() ?? '').includes('Baker')) await held;
    await route.continue();
  });
  await page.goto('/programme/imports');
  const places = page.locator('input[type=file]');
  const bringRows = (place: number, name: string, rows: string) =>
    places.nth(place).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await page.getByText('The table of roles and competencies').waitFor();
  await bringRows(0, 'roles.csv', 'Family,Track,Role,Competency,Required\nBakery,Bakers,Baker,Baking,2\n');
  await page
    .getByText(/roles\.csv/)
    .first()
    .waitFor();
  await bringRows(0, 'levels.csv', 'Competency,Level 1,Level 2\nBaking,Bakes,Bakes well\n');
  await page.getByRole('button', { name: 'Remove levels.csv' }).waitFor();
  letGo();
  await page.getByRole('button', { name: 'Remove roles.csv' }).waitFor();
  expect(await page.getByRole('button', { name: 'Remove levels.csv' }).count()).toBe(1);
});
