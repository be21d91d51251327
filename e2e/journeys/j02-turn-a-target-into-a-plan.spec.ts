import { expect, test } from 'vitest';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

test('J02 Turn a target into a plan, in eight clicks', async () => {
  const { page, context, click, clicks, checkAccessible, complaints } = await visit({
    as: 'Amara Okafor',
  });
  await page.goto('/me/map');
  await page.getByRole('button', { name: /^Senior Engineer/ }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'What changes' });
  await click(panel.getByRole('button', { name: 'Set as my target' }));
  await click(panel.getByRole('link', { name: 'Build a plan in two minutes' }));
  await page.getByText('Your two steps to Senior Engineer are ready to plan').waitFor();
  await checkAccessible('the plan builder');
  await click(page.getByRole('button', { name: 'Plan both steps' }));
  await page.getByRole('heading', { name: 'My plan to Senior Engineer' }).waitFor();
  await click(page.getByRole('button', { name: /Add.*Lead the checkout latency review with Payments/ }));
  await click(page.getByRole('button', { name: /Add.*Monthly mentoring with Leila Nasser/ }));
  const own = page.getByRole('textbox', { name: 'Your own action for Collaboration' });
  await click(own);
  await own.fill('Join the pricing experiment squad');
  await own.press('Enter');
  await page.getByText('Cross-functional project, builds Collaboration').waitFor();
  await page.getByText('Stretch assignment, builds Collaboration').waitFor();
  await page.getByText('Mentoring, builds Strategic thinking').waitFor();
  await click(page.getByRole('button', { name: 'Share with Tomás' }));
  await page.getByRole('button', { name: /Shared with Tomás/ }).waitFor();
  await checkAccessible('the plan');
  expect(clicks()).toBeLessThanOrEqual(8);
  await page.goto('/me');
  await page.getByRole('heading', { name: 'Two steps from Senior Engineer' }).waitFor();
  await page
    .getByText(/Shared with Tomás/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  const amara = (await (await context.request.get('/api/v1/session')).json()).person.id;
  const manager = await visit({ as: 'Tomás Rivera' });
  const plans = await (await manager.context.request.get('/api/v1/team/plans?limit=200')).json();
  expect(plans.items.find((plan: { personId: string }) => plan.personId === amara)).toMatchObject({ activity: 'moving', stepsLeft: 2 });
});
