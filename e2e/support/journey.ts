import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findViolations } from './find-violations.ts';

const slowMachine = 60_000; // a journey proves what happens, never how fast

/** One person on their way through the product: a page, and the clicks they needed so far. */
export interface Journey {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Mouse clicks so far. */
  readonly clicks: () => number;
  readonly click: (target: Locator) => Promise<void>;
  /** No finding of axe on what is in view. */
  readonly checkAccessible: (what: string) => Promise<void>;
  /** Errors that the page told its console; must stay empty. */
  readonly complaints: readonly string[];
}

export interface Visitor {
  /** Somebody of the sample company, signed in from the start; nobody unless told. */
  readonly as?: string;
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

/** Opens the product at its address (`url`) as a visitor. */
export async function beginJourney(browser: Browser, url: string, visitor: Visitor): Promise<Journey> {
  const width = visitor.width ?? 1440;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width < 760 ? 844 : 960 },
    colorScheme: visitor.theme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(slowMachine);
  if (visitor.as !== undefined) await signInAs(context, visitor.as);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) complaints.push(message.text());
  });
  let clicks = 0;
  return {
    page,
    context,
    complaints,
    clicks: () => clicks,
    click: async (target) => {
      await target.click();
      clicks += 1;
    },
    checkAccessible: async (what) => {
      await page.locator('h1').first().waitFor(); // an empty page breaks no rule of what it will show
      expect({ what, found: await findViolations(page) }).toEqual({ what, found: [] });
    },
  };
}

interface SamplePerson {
  readonly personId: string;
  readonly name: string;
}

/** Signs in as somebody of the sample company, as the picker does. */
async function signInAs(context: BrowserContext, name: string): Promise<void> {
  const people: { items: SamplePerson[] } = await (await context.request.get('/api/v1/sample/people')).json();
  const person = people.items.find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody called ${name} can be chosen in the sample company`);
  const answer = await context.request.post('/api/v1/sample/session', { data: { personId: person.personId } });
  if (!answer.ok()) throw new Error(`signing in as ${name}: ${answer.status()} ${await answer.text()}`);
}
