import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPage, startWebTest, type WebTest } from './open-page.ts';

let at: WebTest;
let page: Page;
beforeAll(async () => {
  at = await startWebTest();
});
afterAll(() => at.close());
beforeEach(async () => {
  ({ page } = await openPage(at, '/developers/gallery'));
  await page.getByRole('heading', { name: 'Gallery' }).waitFor();
});
afterEach(() => page.context().close());

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

test('a dialog keeps the focus inside, closes with Escape and gives the focus back', async () => {
  const opener = page.getByRole('button', { name: 'Open a dialog' });
  await opener.focus();
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share and schedule' });
  await dialog.waitFor();
  for (let step = 0; step < 6; step++) {
    await press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused()).toBe('Open a dialog');
});

test('a menu opens with the arrow, walks, and closes', async () => {
  await page.getByRole('button', { name: 'More for this action' }).focus();
  await press('ArrowDown');
  await page.getByRole('menu').waitFor();
  expect(await focused()).toContain('Edit');
  await press('ArrowDown');
  expect(await focused()).toContain('Drop');
  await press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
});

test('a select is chosen with arrows and skips what is not possible', async () => {
  const select = page.getByRole('button', { name: /Kind of action/ });
  await select.focus();
  await press('Enter');
  await page.getByRole('listbox').waitFor();
  await press('End', 'Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await select.textContent()).toContain('Mentoring');
});

test('a combo box narrows while typing and takes the choice', async () => {
  const field = page.getByRole('combobox', { name: 'Who can help' });
  await field.focus();
  await page.keyboard.type('jin');
  await page.getByRole('option', { name: /Jin Park/ }).waitFor();
  expect(await page.getByRole('option').count()).toBe(1);
  await press('ArrowDown', 'Enter');
  await expect.poll(() => field.inputValue()).toBe('Jin Park');
});

test('a date is typed part by part or picked from the month', async () => {
  await page.getByRole('spinbutton', { name: /day/i }).focus();
  await page.keyboard.type('24');
  expect(await page.getByRole('spinbutton', { name: /day/i }).getAttribute('aria-valuenow')).toBe('24');
  await page.getByRole('button', { name: /Calendar/ }).focus();
  await press('Enter');
  await page.getByRole('grid', { name: /December 2026/ }).waitFor();
  await press('ArrowRight', 'Enter');
  expect(await page.getByRole('spinbutton', { name: /day/i }).getAttribute('aria-valuenow')).toBe('25');
});

test('radio cards change with arrows, switches and checkboxes with Space', async () => {
  await page.getByRole('radio', { name: /Works across functions/ }).focus();
  await press('ArrowDown');
  expect(await page.getByRole('radio', { name: /Influences decisions/ }).isChecked()).toBe(true);
  const willing = page.getByRole('switch', { name: 'Willing to talk about my move' });
  await willing.focus();
  await press('Space');
  expect(await willing.isChecked()).toBe(false);
  const training = page.getByRole('checkbox', { name: 'Training' });
  await training.focus();
  await press('Space');
  expect(await training.isChecked()).toBe(false);
});

test('tabs walk with arrows', async () => {
  await page.getByRole('tab', { name: 'New' }).focus();
  await press('ArrowRight');
  expect(await page.getByRole('tabpanel').textContent()).toContain('Collaboration and Strategic thinking');
});

test('a table sorts by its headers and picks rows without a mouse', async () => {
  const table = page.getByRole('grid', { name: 'My team' });
  const names = () => table.getByRole('rowheader').allTextContents();
  await table.getByRole('columnheader', { name: /Shows/ }).focus();
  await press('Enter');
  expect(await names()).toEqual(['Jin Park', 'Amara Okafor', 'Noor Haddad']);
  await press('Enter');
  expect(await names()).toEqual(['Noor Haddad', 'Amara Okafor', 'Jin Park']);
  await table.getByRole('rowheader', { name: 'Amara Okafor' }).focus();
  await press('Space');
  expect(await table.getByRole('row', { name: /Amara/ }).getAttribute('aria-selected')).toBe('true');
});

test('a message can be taken back, and stays while it has the focus', async () => {
  await page.getByRole('button', { name: 'Show a message with undo' }).focus();
  await press('Enter');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.focus();
  await press('Enter');
  await page.getByText('Action is back').waitFor();
  expect(await page.getByText('Action dropped').count()).toBe(0);
});

test('a level scale, pips and a route say in words what they draw', async () => {
  expect(await page.getByRole('img', { name: 'you level 2, asked for level 3' }).count()).toBe(1);
  expect(await page.getByRole('img', { name: 'not assessed, asked for level 2' }).count()).toBe(1);
  expect(await page.getByRole('img', { name: 'you level 2, Tomás level 3, asked for level 4' }).count()).toBe(1);
  const here = page.getByRole('list', { name: 'Your route' }).locator('[aria-current="step"]');
  expect(await here.textContent()).toMatch(/Step 2 of 4: Software Engineer.*You are here/);
});

test('what is new in a text is said, not only coloured', async () => {
  const mark = page.locator('ins').first();
  expect(await mark.textContent()).toMatch(/^new at this level: /);
});
