import { expect, test } from 'vitest';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

test('a step chosen on the map begins a plan, and the next one joins it, with no target set', async () => {
  const { page, checkAccessible, complaints } = await visit({ as: 'Amara Okafor' });
  const addFromMap = async (competency: string) => {
    await page.goto('/me/map');
    await page.getByRole('button', { name: /^Senior Engineer/ }).click();
    await page.getByRole('link', { name: new RegExp(`^Add to plan ?: ${competency}`) }).click();
  };
  await addFromMap('Collaboration');
  await page.getByText('Your two steps to Senior Engineer are ready to plan').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Collaboration' }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: 'Strategic thinking' }).isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Plan this step' }).click();
  await page.getByRole('heading', { name: 'My plan to Senior Engineer' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Strategic thinking', exact: true }).count()).toBe(0);
  await addFromMap('Strategic thinking');
  await page.getByRole('heading', { name: 'Add Strategic thinking to your plan?' }).waitFor();
  await checkAccessible('a step to add');
  await page.getByRole('button', { name: 'Add to my plan' }).click();
  await page.getByRole('heading', { name: 'Strategic thinking', exact: true }).waitFor();
  expect(await page.getByRole('heading', { name: 'Add Strategic thinking to your plan?' }).count()).toBe(0);
  // what is typed while another action is still on its way is not lost
  const held: (() => void)[] = [];
  await page.route('**/api/v1/plans/*/actions', async (request) => {
    await new Promise<void>((release) => held.push(release));
    await request.continue();
  });
  await page
    .getByRole('button', { name: /^Add.*Lead the checkout latency review/ })
    .first()
    .click();
  const own = page.getByRole('textbox', { name: 'Your own action for Collaboration' });
  await own.fill('Join the pricing experiment squad');
  await own.press('Enter');
  await expect.poll(() => held.length).toBe(2);
  for (const release of held) release();
  await page.getByText('Cross-functional project, builds Collaboration').waitFor();
  await page.getByText('Stretch assignment, builds').first().waitFor();
  expect(await own.inputValue()).toBe('');
  expect(complaints).toEqual([]);
});
