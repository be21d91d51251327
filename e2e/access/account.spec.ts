import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { totp } from '../support/totp.ts';
import { useEmptyWaymark } from '../support/use-world.ts';

const ingrid = { email: 'ingrid@brightwater.example', name: 'Ingrid Solberg', password: 'nine tall grey herons' };
const dan = { email: 'dan@brightwater.example', name: 'Dan Whitfield', password: 'slow green river stone' };
const { url, visit } = useEmptyWaymark();

beforeAll(async () => {
  const { cookie } = await post('/api/v1/first-account', { ...dan, organisationName: 'Brightwater' });
  const { data } = await post('/api/v1/invitations', { email: ingrid.email, accessRoles: ['admin'] }, cookie);
  const token = String(data['link']).split('#')[1];
  await post('/api/v1/invitations/acceptance', { token, name: ingrid.name, password: ingrid.password });
});

async function typePassword(page: Page, who = dan) {
  await page.getByLabel('Email').fill(who.email);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: /account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
}

/** Calls the API, as whoever a cookie belongs to; gives the answer's JSON, and the cookie it sets. Throws when it is refused. */
async function post(address: string, body: object, cookie = ''): Promise<{ data: Record<string, unknown>; cookie: string }> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`${url()}${address}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${address}: ${response.status} ${text}`);
  const set = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { data: text === '' ? {} : JSON.parse(text), cookie: set.join('; ') };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe('one’s own account', () => {
  test('password, second step, passkey and API key, as a person uses them', async () => {
    const { page, complaints } = await visit();
    await page.goto(`${url()}/settings/account`);
    await heading(page, 'Sign in').waitFor();
    expect(await findViolations(page)).toEqual([]);

    await page.getByLabel('Email').fill(dan.email);
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill('not this one at all');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Email and password do not fit together.').waitFor();
    await typePassword(page);
    await heading(page, 'Account and sign-in').waitFor();

    const key = await enrolSecondStep(page);
    await addPasskey(page);
    await useApiKey(page);
    expect(await findViolations(page)).toEqual([]);

    await signOut(page);
    await typePassword(page);
    await heading(page, 'Second step').waitFor();
    await page.getByLabel('Code from the app').fill(totp(key));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: /account/ }).waitFor();

    await signOut(page);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('button', { name: /account/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('another address is asked for with a link; a link that is not open says so', async () => {
    const { page, complaints } = await visit();
    await page.goto('/settings/account');
    await typePassword(page, ingrid);
    const card = page.getByRole('region', { name: 'Email' });
    await card.getByText(`You sign in with ${ingrid.email}.`).waitFor();
    await card.getByLabel('New email').fill(dan.email);
    await card.getByRole('button', { name: 'Send the link' }).click();
    await card
      .getByRole('alert')
      .getByText(/There is an account with this address/)
      .waitFor();
    await card.getByLabel('New email').fill('solberg@brightwater.example');
    await card.getByRole('button', { name: 'Send the link' }).click();
    await card.getByText('A link is on its way to solberg@brightwater.example.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto('/confirm-email#no-such-token');
    await page.getByRole('button', { name: 'Use this address' }).click();
    await page.getByText('This link is no longer open').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('ten minutes before an idle sign-in ends it is said, and staying is one press', async () => {
    const { page, complaints } = await visit();
    await page.clock.install();
    await page.goto('/settings/appearance');
    await typePassword(page, ingrid);
    await page.getByRole('button', { name: /account/ }).waitFor();
    await page.clock.fastForward('07:45:00');
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    await page.clock.fastForward('00:06:00');
    const warning = page.getByRole('alertdialog', { name: /^You will be signed out at \d\d:\d\d$/ });
    await warning.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await warning.getByRole('button', { name: 'Stay signed in' }).click();
    await warning.waitFor({ state: 'detached' });
    await page.clock.fastForward('01:00:00');
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  async function enrolSecondStep(page: Page): Promise<string> {
    const card = page.getByRole('region', { name: 'Second step' });
    await card.getByRole('button', { name: 'Switch on' }).click();
    await card.getByRole('textbox', { name: 'Password', exact: true }).fill(dan.password);
    await card.getByRole('button', { name: 'Continue' }).click();
    await card.getByRole('img', { name: /QR code/ }).waitFor();
    const key = (await card.locator('code').textContent()) ?? '';
    await card.getByLabel('Code from the app').fill(totp(key));
    await card.getByRole('button', { name: 'Switch on' }).click();
    const codes = card.getByRole('list', { name: 'Backup codes' });
    await codes.waitFor();
    expect(await codes.getByRole('listitem').count()).toBe(10);
    await card.getByRole('button', { name: 'I have kept them' }).click();
    await card.getByText('On', { exact: true }).waitFor();
    return key;
  }

  /** The browser plays a device with a fingerprint reader. */
  async function addPasskey(page: Page): Promise<void> {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const;
    await devTools.send('WebAuthn.addVirtualAuthenticator', { options });
    const card = page.getByRole('region', { name: 'Passkeys' });
    await card.getByLabel('Name of this device').fill('Work laptop');
    await card.getByRole('button', { name: 'Add a passkey' }).click();
    await card.getByText('Work laptop').waitFor();
  }

  async function useApiKey(page: Page): Promise<void> {
    const card = page.getByRole('region', { name: 'API keys' });
    await card.getByRole('button', { name: 'Make a key' }).click();
    await card.getByLabel('What will use it').fill('nightly report');
    await card.getByRole('button', { name: 'Make a key' }).click();
    await card.getByText('This is the key. It is shown only now.').waitFor();
    const authorization = `Bearer ${await card.getByRole('status').locator('code').textContent()}`;
    const read = await fetch(`${url()}/api/v1/accounts`, { headers: { authorization } });
    expect(await read.json()).toMatchObject({ items: [{ email: dan.email }, { email: ingrid.email }] });
    const headers = { authorization, 'content-type': 'application/json' };
    const write = await fetch(`${url()}/api/v1/invitations`, { method: 'POST', headers, body: '{"email":"x@brightwater.example"}' });
    expect(write.status).toBe(403);
    await card.getByRole('button', { name: 'I have kept it' }).click();
    await card.getByRole('button', { name: 'Revoke nightly report' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await card.getByText('You have no API keys.').waitFor();
    expect((await fetch(`${url()}/api/v1/accounts`, { headers: { authorization } })).status).toBe(401);
  }
});

describe('access', () => {
  test('an admin invites somebody, who joins by the link; then grants a role and switches the account off', async () => {
    const { page, complaints } = await visit({ theme: 'dark' });
    await page.goto(`${url()}/admin/access`);
    await typePassword(page, ingrid);
    await heading(page, 'Access').waitFor();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByText(/nothing but a password guards it/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.getByLabel('Email', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Invite without it' }).click();
    await page.getByLabel('Email', { exact: true }).fill('amara@brightwater.example');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    const link = (await page.locator('code').textContent()) ?? '';
    expect(link).toMatch(/^http:\/\/localhost:\d+\/accept-invitation#/);
    expect(await findViolations(page)).toEqual([]);

    const guest = await visit({ width: 390 });
    await guest.page.goto(link);
    await heading(guest.page, 'Join Brightwater').waitFor();
    await guest.page.getByLabel('Your name').fill('Amara Okafor');
    await guest.page.getByLabel('New password').fill('amaraokafor1');
    await guest.page.getByRole('button', { name: 'Join' }).click();
    await guest.page.getByText('This is made of words that others know about you.').waitFor();
    expect(await findViolations(guest.page)).toEqual([]);
    await guest.page.getByLabel('New password').fill('counterstrike2026');
    await guest.page.getByRole('button', { name: 'Join' }).click();
    await guest.page.getByText(/on the lists of passwords that have leaked/).waitFor();
    await guest.page.getByLabel('New password').fill('nine tall grey herons');
    await guest.page.getByRole('button', { name: 'Join' }).click();
    await guest.page.waitForURL((url) => url.pathname !== '/accept-invitation');

    await page.reload();
    await page.getByRole('button', { name: 'Change Amara Okafor' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Executive' }).getByRole('button', { name: 'Give' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Executive' }).getByRole('button', { name: 'Take back' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Switch off' }).click();
    await page.getByText(/^Switched off by an admin on /).waitFor();

    await guest.page.goto(`${url()}/settings/appearance`);
    await heading(guest.page, 'Sign in').waitFor();
    expect([...complaints, ...guest.complaints]).toEqual([]);
    await Promise.all([page.context().close(), guest.page.context().close()]);
  });

  test('an account is linked to a person, who then has pages of their own', async () => {
    const { page } = await visit();
    const { cookie } = await post('/api/auth/sign-in/email', ingrid);
    await post('/api/v1/people', { displayName: 'Ingrid Solberg', jobTitle: 'Head of people' }, cookie);
    await page.goto(`${url()}/admin/access`);
    await typePassword(page, ingrid);
    await page.getByRole('button', { name: 'Change Ingrid Solberg' }).click();
    await page.getByRole('button', { name: 'Link to a person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Person' }).fill('Ingrid');
    await page.getByRole('option', { name: 'Ingrid Solberg, Head of people' }).click();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const session = await page.request.get(`${url()}/api/v1/session`);
    expect(await session.json()).toMatchObject({ person: { displayName: 'Ingrid Solberg' }, spaces: ['me', 'admin'] });
    await page.context().close();
  });

  test('a used link says that the invitation is no longer open', async () => {
    const { page } = await visit();
    await page.goto(`${url()}/accept-invitation#no-such-token`);
    await page.getByText('This invitation is no longer open').waitFor();
    await page.context().close();
  });

  test('a forgotten password gives the same answer for everybody', async () => {
    const { page } = await visit();
    await page.goto(`${url()}/sign-in`);
    await page.getByRole('link', { name: 'Forgotten password' }).click();
    await page.getByLabel('Email').fill('nobody@brightwater.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('If there is an account for nobody@brightwater.example').waitFor();
    await page.context().close();
  });
});
