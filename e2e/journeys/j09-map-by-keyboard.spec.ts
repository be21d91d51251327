import { expect, test } from 'vitest';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

test('J09 The whole map by keyboard, without a mouse', async () => {
  const { page, clicks, checkAccessible, complaints } = await visit({ as: 'Amara Okafor' });
  await page.goto('/me/map');
  await page.getByRole('button', { name: /^Software Engineer/ }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');
  // the map is one tab stop: the tab key comes to "You are here"
  for (let presses = 0; presses < 40 && !(await focused()).includes('you are here'); presses += 1) await page.keyboard.press('Tab');
  expect(await focused()).toContain('Software Engineer');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toMatch(/^Team Lead, level 3, Management track, you show 3 of 6, one move from you/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toMatch(/^Senior Engineer, level 3, Individual track, you show 4 of 6/);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toMatch(/^Staff Engineer, level 4/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'What changes' });
  await panel.getByRole('status').filter({ hasText: 'Comparing with Staff Engineer. You show 2 of 6.' }).waitFor();
  await checkAccessible('Career map');
  await page.getByRole('button', { name: /^Staff Engineer/ }).press('l');
  await page.getByRole('heading', { name: 'One move from you' }).waitFor();
  for (const role of ['Senior Engineer', 'Team Lead']) {
    await page
      .getByRole('row', { name: new RegExp(role) })
      .getByRole('checkbox')
      .focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Compare', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Senior Engineer and Team Lead' }).waitFor();
  for (const group of ['Grows', 'Stays the same']) await page.getByRole('heading', { name: group }).waitFor();
  await checkAccessible('two roles compared');
  expect(clicks()).toBe(0);
  expect(complaints).toEqual([]);
});
