import { expect, test } from 'vitest';
import type { Journey } from '../support/journey.ts';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

/** What Amara has sent; Tomás chooses the same on all but the first two. */
const amarasView: Readonly<Record<string, number>> = {
  'Strategic thinking': 3,
  Collaboration: 3,
  'Technical skills': 3,
  Delivery: 3,
  'AI and tools': 4,
  'Coaching others': 3,
};
const amarasNote = 'I asked Payments before I wrote a line of it';

test('J13 Assess from evidence and agree, in thirty clicks', async () => {
  const amara = await visit({ as: 'Amara Okafor', theme: 'dark' });
  const roundId = await sendAmarasView(amara);
  const tomas = await visit({ as: 'Tomás Rivera' });
  await assess(tomas);
  await share(tomas);
  await settle(tomas, amara);
  await finish(tomas);
  expect(tomas.clicks() + amara.clicks()).toBeLessThanOrEqual(30);
  expect([...tomas.complaints, ...amara.complaints]).toEqual([]);
  const ingrid = await visit({ as: 'Ingrid Solberg' });
  expect((await ingrid.context.request.get(`/api/v1/assessment-rounds/${roundId}`)).status()).toBe(404);
});

interface OpenRound {
  readonly mine: { readonly id: string };
  readonly expectations: readonly { readonly competency: { readonly id: string; readonly name: string } }[];
}

/** Before the journey begins: Amara's own view is in. */
async function sendAmarasView({ context }: Journey): Promise<string> {
  const { request } = context;
  const rounds: { items: { id: string; state: string }[] } = await (await request.get('/api/v1/assessment-rounds')).json();
  const roundId = rounds.items.find((round) => round.state === 'open')?.id ?? '';
  const round: OpenRound = await (await request.get(`/api/v1/assessment-rounds/${roundId}`)).json();
  for (const { competency } of round.expectations) {
    const answer = await request.put(`/api/v1/assessments/${round.mine.id}/ratings/${competency.id}`, {
      data: { step: amarasView[competency.name], comment: competency.name === 'Collaboration' ? amarasNote : '' },
    });
    expect(answer.status()).toBe(200);
  }
  expect((await request.post(`/api/v1/assessments/${round.mine.id}/submission`, { data: {} })).ok()).toBe(true);
  return roundId;
}

async function assess({ page, click, checkAccessible }: Journey): Promise<void> {
  await page.goto('/team/assessments');
  await checkAccessible('the assessments of the team');
  await click(page.getByRole('link', { name: 'Amara Okafor', exact: true }).first());
  await page.getByText('You’ll see Amara’s view after yours').waitFor();
  expect(await page.getByText(amarasNote).count()).toBe(0);
  await checkAccessible('the assessment of a report');
  const heading = (name: string) => page.getByRole('heading', { name, level: 2 });
  const choose = (step: number) => click(page.getByText(new RegExp(`^Level ${step}, `)).first());
  const next = () => click(page.getByRole('button', { name: 'Save and next' }));
  await heading('Strategic thinking').waitFor();
  await choose(4);
  await next();
  await page.getByText(/Last agreed was level 2 on 12 Sept? 2026/).waitFor();
  expect(await heading('Strategic thinking').count()).toBe(1);
  await page.locator('textarea:focus').waitFor();
  await checkAccessible('the line that is asked for');
  await page.keyboard.type('Set the order of the checkout work for three teams, and told them why');
  await next();
  await heading('Collaboration').waitFor();
  await choose(2);
  await click(page.getByText('Two notes from the pricing squad'));
  await next();
  const rest = {
    'Technical skills': 'Latency work',
    Delivery: 'Checkout redesign',
    'AI and tools': 'Test-writing',
    'Coaching others': 'first release',
  };
  for (const [competency, evidence] of Object.entries(rest)) {
    await heading(competency).waitFor();
    await choose(amarasView[competency] ?? 0);
    await click(page.getByText(evidence).first());
    if (competency !== 'Coaching others') await next();
  }
}

async function share({ page, click, checkAccessible }: Journey): Promise<void> {
  await click(page.getByRole('button', { name: 'Share and schedule' }));
  const dialog = page.getByRole('alertdialog', { name: 'Share your view with Amara' });
  await dialog.getByText(/Amara has sent theirs/).waitFor();
  await checkAccessible('sharing and scheduling');
  await click(dialog.getByRole('spinbutton', { name: /day/ }));
  await page.keyboard.type('26112026');
  await click(dialog.getByRole('button', { name: 'Share and schedule' }));
  await page.getByText('Thursday 26 November, 10:00').waitFor();
}

async function settle(tomas: Journey, amara: Journey): Promise<void> {
  const { page, click, checkAccessible } = tomas;
  await page.getByText('4 of 6 match').waitFor();
  await page.getByText(amarasNote).waitFor();
  expect(await page.getByText('Technical skills', { exact: true }).isVisible()).toBe(false);
  await checkAccessible('the talk');
  await propose(tomas, 'Strategic thinking', 'Level 3', 'Three teams, but not yet the whole department');
  await propose(tomas, 'Collaboration', 'Level 3', 'Asking Payments first is what level 3 says');
  await amara.page.goto('/me');
  await amara.click(amara.page.getByRole('link', { name: /Talk it through|talk/i }).first());
  await amara.page.getByText('Tomás proposes this. Do you agree?').first().waitFor();
  await amara.checkAccessible('the talk in the dark');
  await amara.click(amara.page.getByRole('button', { name: 'Agree on Strategic thinking' }));
  await amara.click(amara.page.getByRole('button', { name: 'Agree on Collaboration' }));
  await page.getByText('Everything is settled.').waitFor();
  await click(page.getByRole('button', { name: 'Finish' }));
}

async function propose({ page, click }: Journey, competency: string, level: string, reason: string): Promise<void> {
  const card = page.getByRole('region', { name: competency, exact: true });
  await click(card.getByRole('button', { name: level, exact: true }));
  await page.keyboard.type(reason);
  await page.keyboard.press('Enter');
  await card.getByText('You proposed this. Amara confirms.').waitFor();
}

async function finish({ page, click, checkAccessible }: Journey): Promise<void> {
  const dialog = page.getByRole('alertdialog', { name: 'Pin what you agreed?' });
  await click(dialog.getByRole('button', { name: 'Finish and pin' }));
  await page.getByRole('heading', { name: 'Agreed on 22 November 2026' }).waitFor();
  await page.getByText(/By Amara Okafor and Tomás Rivera, on version 3 of the framework/).waitFor();
  await checkAccessible('what was agreed');
}
