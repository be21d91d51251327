import { expect, test } from 'vitest';
import type { Journey } from '../support/journey.ts';
import { useSampleCompany } from '../support/use-world.ts';

const { visit } = useSampleCompany();

interface OpenRound {
  readonly id: string;
  readonly subject: { readonly id: string };
  readonly mine: { readonly id: string };
  readonly expectations: readonly { readonly competency: { readonly id: string; readonly name: string } }[];
}

/** Amara's open round as somebody who takes part in it has it. */
async function amarasRound({ context }: Journey, as: 'subject' | 'assessor'): Promise<OpenRound> {
  const { request } = context;
  const listed: { items: { id: string; state: string; subject: { displayName: string } }[] } = await (
    await request.get(`/api/v1/assessment-rounds?as=${as}&limit=100`)
  ).json();
  const found = listed.items.find((one) => one.subject.displayName === 'Amara Okafor' && (one.state === 'open' || one.state === 'both_in'));
  return await (await request.get(`/api/v1/assessment-rounds/${found?.id}`)).json();
}

async function send(journey: Journey, as: 'subject' | 'assessor', step: number): Promise<void> {
  const { request } = journey.context;
  const round = await amarasRound(journey, as);
  for (const { competency } of round.expectations) {
    const data = { step, comment: 'An example of the autumn' };
    expect((await request.put(`/api/v1/assessments/${round.mine.id}/ratings/${competency.id}`, { data })).ok()).toBe(true);
  }
  expect((await request.post(`/api/v1/assessments/${round.mine.id}/submission`, { data: {} })).ok()).toBe(true);
}

test('one rating in two windows: the later one asks, and neither is lost', async () => {
  const desk = await visit({ as: 'Amara Okafor' });
  const { id } = await amarasRound(desk, 'subject');
  const phone = await visit({ as: 'Amara Okafor', width: 390, theme: 'dark' });
  const note = ({ page }: Journey) => page.getByRole('textbox', { name: 'A note' });
  for (const { page } of [desk, phone]) {
    await page.goto(`/me/assessments/${id}`);
    await page.getByRole('heading', { name: 'Strategic thinking' }).waitFor();
  }
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390); // nothing goes sideways
  await note(desk).fill('From the desk');
  await desk.page.getByText(/^Saved/).waitFor();
  await note(phone).fill('From the phone');
  await phone.page.getByText(/You changed this in another window/).waitFor();
  await phone.page.getByText('From the desk').waitFor();
  await phone.checkAccessible('two versions of one rating');
  await phone.page.getByRole('button', { name: 'Keep mine' }).click();
  await phone.page.getByText(/^Saved/).waitFor();
  await note(desk).fill('From the desk again');
  await desk.page.getByText('From the phone').waitFor();
  await desk.checkAccessible('two versions of one rating at the desk');
  await desk.page.getByRole('button', { name: 'Use the saved version' }).click();
  expect(await note(desk).inputValue()).toBe('From the phone');
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
});

test('a talk keeps what is typed, passes to the new manager, and can be cancelled with a reason', async () => {
  const [amara, tomas] = [await visit({ as: 'Amara Okafor' }), await visit({ as: 'Tomás Rivera' })];
  const { id, subject } = await amarasRound(amara, 'subject');
  await send(amara, 'subject', 3);
  await send(tomas, 'assessor', 4);
  await tomas.page.goto(`/team/assessments/${id}/talk`);
  await tomas.page.getByRole('textbox', { name: 'One strength' }).fill('Asks before building');
  const agenda = tomas.page.getByRole('region', { name: 'What to go through' });
  await agenda.getByRole('link', { name: 'Delivery' }).click();
  expect(
    await tomas.page
      .getByRole('region', { name: 'Delivery', exact: true })
      .boundingBox()
      .then((box) => (box?.y ?? 0) > 50),
  ).toBe(true);
  await tomas.page.goto('/team');
  await amara.page.goto(`/me/assessments/${id}/talk`);
  expect(await amara.page.getByRole('textbox', { name: 'One strength' }).inputValue()).toBe('Asks before building');
  const ingrid = await visit({ as: 'Ingrid Solberg', theme: 'dark' });
  await passTo(ingrid, subject.id);
  await amara.page.getByText(/Ingrid Solberg takes part in place of Tomás Rivera/).waitFor();
  await amara.checkAccessible('the talk with another manager');
  await tomas.page.goto(`/team/assessments/${id}/talk`);
  await tomas.page.getByText(/There is nothing here for you|hasn’t shared this with you/).waitFor();
  await ingrid.page.goto('/team/assessments');
  await ingrid.page.getByRole('link', { name: 'Amara Okafor', exact: true }).click();
  await ingrid.page.getByText(/The view that Tomás Rivera sent stays/).waitFor();
  await ingrid.page.getByRole('button', { name: 'Cancel this assessment' }).click();
  const dialog = ingrid.page.getByRole('alertdialog', { name: 'Cancel this assessment?' });
  await dialog.getByRole('button', { name: 'Cancel it' }).click();
  await dialog.getByText('Say why in one line.').waitFor();
  await dialog.getByRole('textbox', { name: 'Why, in one line' }).fill('We start over together in January');
  await ingrid.checkAccessible('cancelling an assessment');
  await dialog.getByRole('button', { name: 'Cancel it' }).click();
  await ingrid.page.getByText(/You cancelled this on/).waitFor();
  await amara.page.getByText(/Ingrid Solberg cancelled this on 22 November 2026: “We start over together in January”/).waitFor();
  await amara.checkAccessible('a cancelled assessment');
  await amara.page.goto('/me/assessments');
  await amara.page.getByText('Cancelled', { exact: true }).waitFor();
});

/** A people partner takes the person over as their manager. */
async function passTo({ context }: Journey, personId: string): Promise<void> {
  const found: { items: { id: string; displayName: string }[] } = await (await context.request.get('/api/v1/people?q=Ingrid')).json();
  const managerId = found.items.find((one) => one.displayName === 'Ingrid Solberg')?.id;
  const answer = await context.request.put(`/api/v1/people/${personId}/manager`, { data: { managerId } });
  expect(answer.status()).toBe(200);
}
