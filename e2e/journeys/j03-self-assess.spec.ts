import { expect, test } from 'vitest';
import type { Journey } from '../support/journey.ts';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

const note = 'Wrote down why we stopped two things, and for how long';

test('J03 Self-assess with interruption, in twenty clicks', async () => {
  const desk = await visit({ as: 'Amara Okafor' });
  await twoAtTheDesk(desk);
  const phone = await visit({ as: 'Amara Okafor', width: 390, theme: 'dark' });
  await restOnThePhone(phone);
  expect(desk.clicks() + phone.clicks()).toBeLessThanOrEqual(20);
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
});

async function twoAtTheDesk({ page, click, checkAccessible }: Journey): Promise<void> {
  await page.goto('/me');
  await click(page.getByRole('link', { name: /self-assessment/i }).first());
  await page.getByRole('heading', { name: 'Strategic thinking' }).waitFor();
  const asked = page.getByText(/Software Engineer asks for Level/);
  expect(await asked.count()).toBe(0);
  await checkAccessible('the self-assessment before an answer');
  await click(page.getByText('Develops strategies that align with business goals'));
  await asked.waitFor();
  await click(page.getByRole('textbox', { name: 'A note' }));
  await page.keyboard.type(note);
  await click(page.getByRole('button', { name: 'Save and next' }));
  await page.getByRole('heading', { name: 'Collaboration' }).waitFor();
  expect(await asked.count()).toBe(0);
  await click(page.getByText('Works across functions on projects'));
  await page.getByText('2 of 6 done').first().waitFor();
  expect(await page.title()).toContain('2 of 6');
  await checkAccessible('the self-assessment after an answer');
  await page.close();
}

async function restOnThePhone({ page, click, checkAccessible }: Journey): Promise<void> {
  await page.goto('/me/assessments');
  await checkAccessible('my assessments');
  await click(page.getByRole('link', { name: /^Continue/ }));
  await page.getByText('2 of 6 done').first().waitFor();
  await page.getByRole('heading', { name: 'Technical skills' }).waitFor();
  // the note is there on the other device; looking at it and coming back is not part of the way
  await page.getByRole('button', { name: /^Strategic thinking/ }).click();
  await page.getByRole('heading', { name: 'Strategic thinking' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'A note' }).inputValue()).toBe(note);
  await page.getByRole('button', { name: /^Technical skills/ }).click();
  const choose = (step: number) => click(page.getByText(new RegExp(`^Level ${step}, `)).first());
  const next = () => click(page.getByRole('button', { name: 'Save and next' }));
  await choose(3);
  await next();
  await page.getByRole('heading', { name: 'Delivery' }).waitFor();
  await choose(3);
  await click(page.getByText('Checkout redesign'));
  await page.getByText('1 attached').waitFor();
  await checkAccessible('a competency on a phone, in the dark');
  await next();
  await page.getByRole('heading', { name: 'AI and tools' }).waitFor();
  await choose(4);
  await next();
  await page.getByRole('heading', { name: 'Coaching others' }).waitFor();
  await choose(3);
  await sendToTomas({ page, click, checkAccessible });
}

async function sendToTomas({ page, click, checkAccessible }: Pick<Journey, 'page' | 'click' | 'checkAccessible'>): Promise<void> {
  await click(page.getByRole('button', { name: 'Send to Tomás' }));
  const dialog = page.getByRole('alertdialog', { name: 'Send your view to Tomás' });
  await dialog.getByRole('rowheader', { name: 'Tomás Rivera' }).waitFor();
  await dialog.getByRole('columnheader', { name: 'Once both are in' }).waitFor();
  await dialog.getByText(/Tomás sees it once their view is in, not before/).waitFor();
  await checkAccessible('who will see what is sent');
  await click(dialog.getByRole('button', { name: 'Send to Tomás' }));
  await page.getByText('Sent to Tomás', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Withdraw' }).waitFor();
  await checkAccessible('what was sent');
}
