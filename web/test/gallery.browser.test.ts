import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, startWebTest, type View, type WebTest } from './open-page.ts';

let at: WebTest;
beforeAll(async () => {
  at = await startWebTest();
});
afterAll(() => at.close());

const gallery = '/developers/gallery';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const openLayer = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
/** Rules about a page as a whole; behind an open layer the page is hidden on purpose. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** What axe finds under WCAG 2.2 AA and its best practices, in short; of the open layer alone when there is one. */
async function axe(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(tags);
  const layered = (await page.locator(openLayer).count()) > 0;
  const { violations } = await (layered ? builder.include(openLayer).disableRules(pageRules) : builder).analyze();
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
}

async function openGallery(view: View) {
  const opened = await openPage(at, gallery, view);
  await opened.page.getByRole('heading', { name: 'Gallery' }).waitFor();
  return opened;
}

const views = [
  { width: 1440, theme: 'light' },
  { width: 1440, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;
/** The two that differ most, for what is slow. */
const some = [views[0], views[3]];

test.each(views)('every part is clean for axe and the content policy at $width, $theme', async (view) => {
  const { page, complaints } = await openGallery(view);
  expect(await axe(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.context().close();
});

test.each(some)('open layers are clean for axe at $width, $theme', async (view) => {
  const { page, complaints } = await openGallery(view);
  const layers = ['Open a dialog', 'Open a decision', 'Open a sheet', 'Open the palette', 'More for this action', 'Why am I seeing this?'];
  for (const name of layers) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).or(page.getByRole('menu')).first().waitFor();
    expect({ name, found: await axe(page) }).toEqual({ name, found: [] });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').or(page.getByRole('alertdialog')).or(page.getByRole('menu')).count()).toBe(0);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(some)('open pickers are clean for axe at $width, $theme', async (view) => {
  const { page } = await openGallery(view);
  for (const open of [
    page.getByRole('button', { name: 'Kind of action' }),
    page.getByRole('combobox', { name: 'Who can help' }),
    page.getByRole('button', { name: /Calendar/ }),
  ]) {
    await open.click();
    await page
      .getByRole('listbox')
      .or(page.getByRole('grid', { name: /2026/ }))
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.context().close();
});

test('in forced colours what is chosen is still told apart', async () => {
  const { page } = await openGallery({ forcedColours: true });
  const pill = (name: string) => page.getByRole('button', { name }).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await pill('Sideways moves')).not.toBe(await pill('Moves people have made'));
  const card = (name: RegExp) => page.locator('label', { hasText: name }).evaluate((element) => getComputedStyle(element).borderTopColor);
  expect(await card(/Works across functions/)).not.toBe(await card(/Influences decisions/));
  await page.context().close();
});

test('right to left nothing sticks out', async () => {
  for (const width of [1440, 390] as const) {
    const { page } = await openGallery({ width, theme: 'light' });
    await page.getByRole('radio', { name: 'Right to left' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  }
});
