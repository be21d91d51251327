import { expect, test } from 'vitest';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

test.each(['light', 'dark'] as const)('J01 See where I can go and what changes, in two clicks (%s)', async (theme) => {
  const { page, click, clicks, checkAccessible, complaints } = await visit({ as: 'Amara Okafor', theme });
  await page.goto('/me');
  await page.getByRole('heading', { name: 'Pick somewhere to head' }).waitFor();
  await checkAccessible('My growth');
  await click(page.getByRole('link', { name: 'Career map' }).first());
  await page.getByRole('heading', { name: 'Where you can go from Software Engineer', exact: true }).waitFor();
  const here = page.getByRole('button', { name: /^Software Engineer ?, level 2.*you are here/i });
  expect(await here.innerText()).toContain('You are here');
  await click(page.getByRole('button', { name: /^Senior Engineer/ }));
  const panel = page.getByRole('complementary', { name: 'What changes' });
  await panel.getByText('Works across functions on projects').waitFor();
  for (const name of ['Collaboration', 'Strategic thinking']) {
    const row = panel.locator('section', { has: page.getByRole('heading', { name }) });
    expect(await row.innerText()).toContain('1 step');
  }
  expect(await panel.getByText(/^(Shown|Beyond)$/).count()).toBe(4);
  const senior = page.getByRole('button', {
    name: /^Senior Engineer ?, level 3, Individual track, you show 4 of 6, one move from you, along the track/,
  });
  expect(await senior.count()).toBe(1);
  await checkAccessible('Career map');
  await senior.press('l');
  await page.getByRole('heading', { name: 'One move from you' }).waitFor();
  const near = await page.getByRole('grid').allInnerTexts();
  expect(near.join(' ')).toMatch(/Senior Engineer[\s\S]*Team Lead[\s\S]*Associate Product Manager/);
  await checkAccessible('Career map as a list');
  expect(clicks()).toBeLessThanOrEqual(2);
  expect(complaints).toEqual([]);
});
