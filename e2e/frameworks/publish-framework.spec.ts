import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

test('the owner of frameworks reads the draft, exports it, publishes it, and starts the next one', async () => {
  const { page, checkAccessible, complaints } = await visit({ as: 'Kofi Mensah' });
  await page.goto('/programme/frameworks');
  const row = page.getByRole('row', { name: /Engineering/ });
  expect(await row.innerText()).toMatch(/Version 3[\s\S]*Draft of version 4[\s\S]*8[\s\S]*100/);
  await checkAccessible('frameworks');
  await row.getByRole('link', { name: 'Draft of version 4' }).click();
  const sheet = page.getByRole('table', { name: /Competencies down, roles across/ });
  await sheet.getByText('Level 3, 24 people').waitFor();
  await page.getByRole('radio', { name: 'Management' }).click();
  await sheet.getByRole('columnheader', { name: /Director of Engineering/ }).waitFor();
  await checkAccessible('a draft');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as a file' }).click();
  await page.getByRole('menuitem', { name: /YAML/ }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('engineering-draft.yaml');
  expect(parse(await readFile(await saved.path(), 'utf8'))).toMatchObject({
    format: 'waymark-framework/1',
    framework: { slug: 'engineering' },
  });

  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Publish version 4 of Engineering?' });
  await dialog.getByRole('textbox', { name: /What is new/ }).fill('Clearer words about AI.');
  await checkAccessible('publishing');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 4 of Engineering is live.').waitFor();
  await page.getByText(/Version 4, live since 22 Nov 2026/).waitFor();
  const history = page.getByRole('grid', { name: 'History' });
  expect(await history.getByRole('row').allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/Version 4[\s\S]*live[\s\S]*Clearer words about AI/),
      expect.stringMatching(/Version 3[\s\S]*superseded/),
    ]),
  );

  await page.getByRole('button', { name: 'Start a draft' }).click();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard draft' }).click();
  await page.getByRole('button', { name: 'Start a draft' }).waitFor();
  expect(complaints).toEqual([]);
});

test('others read what is live, see no draft and no buttons to change it', async () => {
  const { page, checkAccessible } = await visit({ as: 'Sam Whitlock' });
  await page.goto('/programme/frameworks/customer-success');
  await page.getByRole('heading', { level: 1, name: /Customer Success/ }).waitFor();
  await page.getByRole('columnheader', { name: /Customer Support Rep/ }).waitFor();
  expect(await page.getByRole('button', { name: /Publish|Start a draft|Discard/ }).count()).toBe(0);
  await checkAccessible('a framework for everyone');
  await page.goto('/programme/frameworks/marketing?v=draft');
  await page.getByText('There is nothing here for you').first().waitFor();
  await page.goto('/programme/frameworks/customer-success?v=2');
  await page.getByText(/Version 2 of .*, no longer in use/).waitFor();
});

test('the templates that are in use say so and can be looked at', async () => {
  const { page, checkAccessible } = await visit({ as: 'Ingrid Solberg', theme: 'dark' });
  await page.goto('/programme/frameworks');
  await page.getByRole('button', { name: 'Start from a template' }).click();
  const gallery = page.getByRole('dialog', { name: 'Start from a template' });
  await gallery.getByText('Enterprise Success Manager').waitFor();
  await checkAccessible('the templates');
});
