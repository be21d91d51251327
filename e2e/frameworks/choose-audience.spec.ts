import { expect, test } from 'vitest';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

const slug = 'hospitality';
const document = {
  format: 'waymark-framework/1',
  framework: { slug, name: 'Hospitality', description: 'People who look after guests.' },
  levels: [{ code: 'L1', name: 'Learning' }],
  scales: [{ slug: 'two-steps', name: 'Two steps', steps: [{ name: 'Starts' }, { name: 'Does' }] }],
  competencies: [{ slug: 'welcome', name: 'Welcome', kind: 'behavioural', definition: 'Makes guests feel at home.', scale: 'two-steps' }],
  families: [
    {
      slug,
      name: 'Hospitality',
      tracks: [{ slug: 'house', name: 'House', profiles: ['host'] }],
      profiles: [{ slug: 'host', title: 'Host', level: 'L1', expectations: [{ competency: 'welcome', required: 1 }] }],
    },
  ],
};

test('a framework is published to people and a team, shown to one more, and seen by nobody else', async () => {
  const { page, checkAccessible, complaints } = await visit({ as: 'Kofi Mensah' });
  expect((await page.request.post('/api/v1/frameworks/documents', { data: { document } })).ok()).toBe(true);
  await page.goto(`/programme/frameworks/${slug}?v=draft`);
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('alertdialog', { name: /Publish version 1 of Hospitality/ });
  await dialog.getByText('People and teams I choose').click();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await dialog.getByRole('alert').getByText('Choose at least one person, or a team with people in it.').waitFor();

  await dialog.getByRole('combobox', { name: 'People and teams' }).fill('Checkout');
  await page.getByRole('option', { name: /^Checkout/ }).click();
  await dialog.getByRole('combobox', { name: 'People and teams' }).fill('Sam Whit');
  await page.getByRole('option', { name: /^Sam Whitlock/ }).click();
  const chosen = dialog.getByRole('list', { name: 'Chosen' });
  await chosen.getByText('Sam Whitlock').waitFor();
  expect(await chosen.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Checkout/),
    expect.stringMatching(/Sam Whitlock/),
  ]);
  await checkAccessible('choosing who sees it');
  await dialog.getByRole('button', { name: 'Take out Sam Whitlock' }).click();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 1 of Hospitality is live.').waitFor();

  const audience = page.getByRole('region', { name: 'Who sees it' });
  await audience.getByRole('link', { name: 'Amara Okafor' }).waitFor();
  expect(await audience.getByRole('link').count()).toBe(8);
  await checkAccessible('who sees it');
  await audience.getByRole('button', { name: 'Show to more people' }).click();
  const more = page.getByRole('alertdialog', { name: 'Show Hospitality to more people' });
  await more.getByRole('combobox', { name: 'People and teams' }).fill('Sam Whit');
  await page.getByRole('option', { name: /^Sam Whitlock/ }).click();
  await more.getByRole('button', { name: 'Show to them' }).click();
  await audience.getByRole('link', { name: 'Sam Whitlock' }).waitFor();
  expect(await audience.getByRole('link').count()).toBe(9);
  expect(complaints).toEqual([]);

  for (const [name, sees] of [
    ['Amara Okafor', true],
    ['Sam Whitlock', true],
    ['Priya Raman', false],
  ] as const) {
    const { page: other } = await visit({ as: name });
    await other.goto('/programme/frameworks');
    await other.getByRole('link', { name: 'Engineering' }).first().waitFor();
    expect([name, await other.getByRole('link', { name: 'Hospitality' }).count()]).toEqual([name, sees ? 1 : 0]);
    expect([name, (await other.request.get(`/api/v1/roles/${slug}/host`)).status()]).toEqual([name, sees ? 200 : 404]);
  }
});

test('a comparison opens by its address, also for somebody who has no career map', async () => {
  const { page, checkAccessible, complaints } = await visit({ as: 'Ingrid Solberg' });
  await page.goto('/compare/engineering.senior-engineer/engineering.team-lead');
  await page.getByRole('heading', { level: 1, name: 'Senior Engineer and Team Lead' }).waitFor();
  await page.getByRole('heading', { name: 'Grows', exact: true }).waitFor();
  await checkAccessible('a comparison');
  await page.getByRole('link', { name: 'Swap the two' }).click();
  await page.getByRole('heading', { level: 1, name: 'Team Lead and Senior Engineer' }).waitFor();
  expect(complaints).toEqual([]);
  await page.goto('/compare/engineering.senior-engineer/engineering.nobody');
  await page.getByText('There is nothing at this address').first().waitFor();
  await checkAccessible('a role that is not there');
});
