import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

const open = (as: string, view: { width?: number; theme?: 'light' | 'dark' } = {}) => visit({ as, ...view });

describe('My team', () => {
  test.each([
    { width: 1440, theme: 'light' },
    { width: 390, theme: 'dark' },
  ] as const)('says who waits, and shows everybody with what they shared ($width, $theme)', async (view) => {
    const { page, complaints } = await open('Tomás Rivera', view);
    await page.goto('/team');
    await page.getByRole('heading', { level: 1, name: 'Two people are waiting on you, and one plan has gone quiet' }).waitFor();
    const waiting = page.getByRole('region', { name: 'Waiting on you' });
    expect(await waiting.getByRole('listitem').count()).toBe(2);
    const table = page.getByRole('grid', { name: 'People' });
    expect(await table.locator('[data-person]').allInnerTexts()).toEqual([
      'Amara Okafor',
      'Elena Popova',
      'Luca Moretti',
      'Mina Rahimi',
      'Noor Haddad',
      'Owen Clarke',
      'Theo Lambert',
    ]);
    const row = (name: string) => table.getByRole('row', { name: new RegExp(name) });
    expect(await row('Luca Moretti').innerText()).toMatch(/3 steps to Staff Engineer[\s\S]*Quiet since 9 Sept/);
    expect(await row('Elena Popova').innerText()).toMatch(/Not shared[\s\S]*No shared plan/);
    expect(await row('Amara Okafor').innerText()).toContain('Open until 12 Dec');
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is walked with j and k, and a assesses the person at hand', async () => {
    const { page } = await open('Tomás Rivera');
    await page.goto('/team');
    await page.getByRole('grid', { name: 'People' }).getByText('Open until 12 Dec').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.querySelector('[data-person]')?.textContent);
    await page.keyboard.press('j');
    expect(await focused()).toBe('Amara Okafor');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused()).toBe('Elena Popova');
    await page.keyboard.press('k');
    await page.keyboard.press('a');
    await page.waitForURL('**/team/assessments/*');
    await page.goto('/team');
    await page.getByRole('row', { name: /Theo Lambert/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/theo-lambert');
    await page.context().close();
  });

  test('starts an assessment to be sent by a day', async () => {
    const { page } = await open('Tomás Rivera');
    await page.goto('/team');
    await page.getByRole('button', { name: 'Start Noor Haddad' }).click();
    const dialog = page.getByRole('dialog', { name: 'Start an assessment with Noor Haddad' });
    await dialog.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page
      .getByRole('row', { name: /Noor Haddad/ })
      .getByText('Open until 13 Dec')
      .waitFor();
    await page.context().close();
  });

  test('is empty without reports, and says so when it cannot be loaded', async () => {
    const { page } = await open('Amara Okafor');
    await page.goto('/team');
    await page.getByText('Nobody reports to you yet.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
    const failing = await open('Tomás Rivera');
    let fails = true;
    await failing.page.route('**/api/v1/team/plans*', (route) =>
      fails
        ? route.fulfill({ status: 409, contentType: 'application/problem+json', json: { code: 'x', title: 'No', status: 409 } })
        : route.continue(),
    );
    await failing.page.goto('/team');
    await failing.page.getByText('Plans and assessments could not be loaded.').waitFor();
    expect(await failing.page.getByText('Not loaded').count()).toBe(14);
    fails = false;
    await failing.page.getByRole('button', { name: 'Try again' }).click();
    await failing.page.getByText('Quiet since 9 Sept').waitFor();
    await failing.page.context().close();
  });
});

describe('A colleague', () => {
  test('shows a manager levels, evidence and what was shared, and nothing private', async () => {
    const { page } = await open('Tomás Rivera');
    await page.goto('/team');
    await page.getByRole('grid', { name: 'People' }).getByRole('link', { name: 'Amara Okafor', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor();
    await page.getByRole('heading', { name: 'Amara and Software Engineer' }).waitFor();
    expect(await page.getByRole('img', { name: 'Amara level 3, asked for level 2' }).count()).toBe(3);
    await page.getByText('Amara has not shared a plan with you.').waitFor();
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.getByText('Checkout redesign').waitFor();
    expect(await evidence.getByRole('listitem').count()).toBe(5);
    expect(await page.title()).toBe('Amara Okafor – Waymark');
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  test('shows others the directory only, and is found by a misspelt name', async () => {
    const { page } = await open('Amara Okafor', { theme: 'dark' });
    await page.goto('/me');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a person, role, skill or command' }).fill('@jin prak');
    await page.getByRole('option', { name: /Jin Park/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Jin Park' }).waitFor();
    await page.getByText('That is what colleagues see of Jin Park').waitFor();
    expect(await page.getByRole('region').allInnerTexts()).not.toContain('Evidence');
    await page.getByRole('link', { name: 'Anya Kowalska' }).click();
    await page.getByRole('region', { name: 'Reports' }).getByRole('link', { name: 'Jin Park' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  test('who is the reader says whether they may be asked, at once and for good', async () => {
    const { page } = await open('Amara Okafor', { width: 390 });
    const { items } = await (await page.context().request.get('/api/v1/people?q=Amara%20Okafor')).json();
    await page.goto(`/people/${items[0].handle}`);
    const choice = page.getByRole('switch', { name: 'Colleagues may ask me about a move I made' });
    await choice.waitFor();
    expect(await choice.isChecked()).toBe(false);
    const saved = page.waitForResponse((response) => response.url().endsWith('/willing-to-talk') && response.ok());
    await choice.check({ force: true });
    await saved;
    await page.reload();
    await choice.waitFor();
    expect(await choice.isChecked()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  test('who does not exist is told the same as one who is not to be seen', async () => {
    const { page } = await open('Amara Okafor');
    await page.goto('/people/nobody-at-all');
    await page.getByText('There is nothing here for you').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});
