import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

/** The server's answer with some of it as after an hourly run that no test waits for. */
const answerWith = (page: Page, address: RegExp, change: (answer: string) => string) =>
  page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });

const off = 'Switched off on 2 Nov 2026, as their last day had passed. Are they back? Switch it on.';

test('an admin sees why an account is off, and switches it on from the list', async () => {
  const { page, complaints } = await visit({ as: 'Dan Whitfield' });
  await answerWith(page, /\/api\/v1\/accounts\?/, (answer) => {
    const { items, nextCursor } = JSON.parse(answer);
    const why = { disabled: true, disabledAt: '2026-11-02T09:00:00.000Z', disabledBecause: 'left' };
    const [first, ...others] = items;
    return JSON.stringify({ items: [{ ...first, ...why, can: { ...first.can, disable: false, enable: true } }, ...others], nextCursor });
  });
  await page.goto('/admin/access');
  const row = page.getByRole('list', { name: 'Accounts' }).getByRole('listitem').first();
  await row.getByText(off).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await row.getByRole('button', { name: /^Switch .+ on$/ }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('the account goes off again within the hour').waitFor();
  const sent = page.waitForResponse((response) => response.request().method() !== 'GET' && response.url().includes('/accounts/'));
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  expect((await sent).ok()).toBe(true);
  await dialog.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test.each([
  { as: 'Dan Whitfield', may: true },
  { as: 'Ingrid Solberg', may: false },
])('the page of somebody who is back says that they cannot sign in ($as)', async ({ as, may }) => {
  const { page, complaints } = await visit({ as });
  await answerWith(page, /\/api\/v1\/people\/amara-okafor$/, (answer) => {
    const person = JSON.parse(answer);
    return JSON.stringify({ ...person, accountOff: { accountId: person.id, since: '2026-11-02T09:00:00.000Z' } });
  });
  await page.goto('/people/amara-okafor');
  const card = page.getByRole('region', { name: 'Amara Okafor cannot sign in' });
  await card.getByText('Their account was switched off on 2 Nov 2026').waitFor();
  expect(await card.getByText('Ask an admin to switch it on.').count()).toBe(may ? 0 : 1);
  expect(await findViolations(page)).toEqual([]);
  if (may) {
    await card.getByRole('button', { name: 'Switch it on' }).click();
    await page.getByRole('alertdialog', { name: 'Switch Amara Okafor on?' }).waitFor();
  }
  expect(complaints).toEqual([]);
});
