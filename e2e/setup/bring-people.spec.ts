import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { useEmptyWaymark } from '../support/use-world.ts';

const dan = { email: 'dan@example.org', name: 'Dan Example', password: 'slow green river stone' };
const { url, visit } = useEmptyWaymark();

beforeAll(async () => {
  const cookie = await post('/first-account', { ...dan, organisationName: 'Example Works' });
  await post('/templates/uses', { slugs: ['engineering'] }, cookie);
  await post('/frameworks/engineering/publications', {}, cookie);
});

/** Calls the API as whoever a cookie belongs to; answers the cookie it sets. */
async function post(address: string, body: object, cookie = ''): Promise<string> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`${url()}/api/v1${address}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST ${address}: ${response.status} ${await response.text()}`);
  const set = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return set.join('; ');
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const anyImport = /^Import \d/;
const problems = (page: Page) => page.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem');

async function openStep(step: string) {
  const journey = await visit();
  const answer = await journey.context.request.post('/api/auth/sign-in/email', { data: { email: dan.email, password: dan.password } });
  expect(answer.ok()).toBe(true);
  await journey.page.goto(`/setup?step=${step}`);
  return journey;
}

async function peopleHere(page: Page): Promise<string[]> {
  const people: { items: { displayName: string }[] } = await (await page.request.get('/api/v1/people?limit=200')).json();
  return people.items.map(({ displayName }) => displayName).toSorted();
}

test('pasted rows are checked first; what cannot be taken is named and left out where that is wished, the rest is brought', async () => {
  const { page, checkAccessible, complaints } = await openStep('people');
  const rows = page.getByRole('textbox', { name: /Or paste rows/ });
  expect(await button(page, 'Check these rows').isDisabled()).toBe(true);

  await rows.fill('nothing that is a table');
  await button(page, 'Check these rows').click();
  await page.getByRole('alert').waitFor();
  await checkAccessible('rows that are no table');
  expect(await button(page, anyImport).count()).toBe(0);
  await button(page, 'Choose something else').click();

  await rows.fill(
    [
      'Employee ID\tName\tEmail\tTitle\tManager',
      'E1\tAda Brook\tada@example.org\tSoftware Engineer\t',
      'E2\tBen Cole\tben@example.org\tSoftware Engineer\tE1',
      'E2\tBen Again\tagain@example.org\tSoftware Engineer\tE1',
      'E3\tCy Dale\tcy@example.org\tOffice Manager\tE99',
    ].join('\n'),
  );
  await button(page, 'Check these rows').click();
  await page.getByText('Some problems stand in the way.', { exact: false }).waitFor();
  expect((await problems(page).allInnerTexts()).join('\n')).toMatch(/E2[\s\S]*E99|E99[\s\S]*E2/);
  await checkAccessible('rows with problems');
  expect(await peopleHere(page)).toEqual([]);
  expect(await button(page, anyImport).isDisabled()).toBe(true);
  await page.getByText('Leave out the rows that stand in the way', { exact: false }).click();
  await button(page, 'Import 2 people').click();
  await page.getByRole('heading', { name: 'Match titles to roles', exact: true }).waitFor();
  expect(await peopleHere(page)).toContain('Ada Brook');
  expect(complaints).toEqual([]);
});

test('a file is refused by its kind or its content with words, and brought when it is right', async () => {
  const { page, checkAccessible } = await openStep('people');
  const choose = async (name: string, content: string) => {
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Choose a file').click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  };
  await choose('photo.png', 'not a table');
  await page
    .getByRole('alert')
    .getByText(/photo\.png/)
    .waitFor();
  await checkAccessible('a file of another kind');

  await choose('people.xlsx', 'this is no workbook');
  await page.getByRole('alert').waitFor();
  expect(await button(page, anyImport).count()).toBe(0);
  await button(page, 'Choose something else').click();

  await choose('empty.csv', '');
  await page
    .getByRole('alert')
    .getByText(/empty\.csv: There is nothing in the file\./)
    .waitFor();
  expect(await button(page, anyImport).count()).toBe(0);

  await choose('people.csv', 'Employee ID;Name;Email;Title\nF1;Flo Grant;flo@example.org;Senior Engineer\n');
  await button(page, 'Import 1 person').click();
  await page.getByRole('heading', { name: 'Match titles to roles', exact: true }).waitFor();
  expect(await peopleHere(page)).toContain('Flo Grant');

  await page.goto('/setup?step=people');
  await choose('people.csv', 'Employee ID;Name;Email;Title\nF1;Flo Grant;flo@example.org;Senior Engineer\n');
  await page.getByText('The file changes nothing: everything is here already.').waitFor();
  expect(await button(page, anyImport).isDisabled()).toBe(true);
});
