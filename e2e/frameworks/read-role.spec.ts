import { describe, expect, test } from 'vitest';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

const senior = '/roles/engineering/senior-engineer';

describe('the page of a role', () => {
  test.each(['light', 'dark'] as const)('tells what it asks for beside its neighbours, and where I stand (%s)', async (theme) => {
    const { page, checkAccessible, complaints } = await visit({ as: 'Amara Okafor', theme });
    await page.goto(senior);
    await page.getByRole('heading', { level: 1, name: 'Senior Engineer' }).waitFor();
    await page.getByText('Level 3, Leads work. 24 people are here. Version 3, June 2026.').waitFor();
    const sheet = page.getByRole('table', { name: /What Senior Engineer asks for/ });
    expect(await sheet.getByRole('columnheader').allInnerTexts()).toEqual([
      '6 competencies',
      expect.stringContaining('Software Engineer'),
      expect.stringContaining('Senior Engineer'),
      expect.stringContaining('Staff Engineer'),
    ]);
    const collaboration = sheet.getByRole('row', { name: /^Collaboration/ });
    expect(await collaboration.locator('ins').first().innerText()).toContain('Influences decisions');
    expect(await collaboration.innerText()).toContain('must have');
    const own = page.getByRole('region', { name: 'You and this role' });
    await own.getByText('4 of 6').waitFor();
    expect(await own.getByText('1 step', { exact: true }).count()).toBe(2);
    const pay = page.getByRole('region', { name: 'Pay range' });
    expect(await pay.innerText()).toMatch(/£62,000.+£78,500[\s\S]*Shown because this is one move from your role/);
    const ways = page.getByRole('region', { name: 'Ways in and ways on' });
    expect(await ways.getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining(['Software Engineer', 'Staff Engineer', 'Team Lead']),
    );
    await checkAccessible('a role');
    expect(complaints).toEqual([]);
  });

  test('slides along the track with the arrow keys, and compares with c', async () => {
    const { page } = await visit({ as: 'Amara Okafor' });
    await page.goto(senior);
    const place = page.getByRole('status').filter({ hasText: 'on this track' });
    await place.getByText('Senior Engineer').waitFor();
    await page.keyboard.press('ArrowRight');
    await place.getByText('Staff Engineer').waitFor();
    for (let times = 0; times < 5; times++) await page.keyboard.press('ArrowLeft');
    await place.getByText('Junior Developer').waitFor();
    expect(await page.getByRole('button', { name: 'This is the first role of the track' }).isDisabled()).toBe(true);
    await page.keyboard.press('c');
    await page.waitForURL('**/compare/engineering.software-engineer/engineering.senior-engineer');
  });

  test('shows one role at a time on a phone', async () => {
    const { page, checkAccessible } = await visit({ as: 'Amara Okafor', width: 390 });
    await page.goto(senior);
    await page.getByText('3 of 5 on this track').waitFor();
    expect(await page.getByText('Connects day-to-day work').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show Staff Engineer, the role after' }).click();
    await page.getByText('4 of 5 on this track').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await checkAccessible('a role on a phone');
  });

  test('says the policy instead of pay that is out of reach, and nothing about roles that are not there', async () => {
    const { page } = await visit({ as: 'Amara Okafor' });
    await page.goto('/roles/engineering/principal-engineer');
    await page.getByText('Pay ranges are shown for moves you can make.').waitFor();
    await page.goto('/roles/engineering/no-such-role');
    await page.getByText('There is nothing at this address').first().waitFor();
  });

  test('is found from the palette', async () => {
    const { page } = await visit({ as: 'Sam Whitlock' });
    await page.goto('/programme/competencies');
    await page.getByText('13 shown').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('senior enginer');
    await page.getByRole('option', { name: /Senior Engineer/ }).click();
    await page.waitForURL(`**${senior}`);
  });
});

describe('the library', () => {
  test('is searched, filtered and read', async () => {
    const { page, checkAccessible, complaints } = await visit({ as: 'Kofi Mensah' });
    await page.goto('/programme/competencies');
    await page.getByText('13 shown').waitFor();
    await page.getByRole('searchbox', { name: 'Find a competency' }).fill('coach');
    await page.getByText('1 shown').waitFor();
    await checkAccessible('the library');
    await page.getByRole('searchbox', { name: 'Find a competency' }).fill('zzz');
    await page.getByText('Nothing fits').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByText('13 shown').waitFor();
    await page.getByRole('link', { name: 'AI and tools' }).click();
    await page.getByRole('heading', { level: 1, name: 'AI and tools' }).waitFor();
    const uses = page.getByRole('region', { name: 'Asked for by' });
    await uses.getByRole('link', { name: 'Staff Engineer' }).waitFor();
    expect(await page.getByRole('heading', { level: 3, name: /Level \d/ }).count()).toBe(5);
    await checkAccessible('a competency');
    expect(complaints).toEqual([]);
  });
});
