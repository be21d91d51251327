import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that the journeys run in. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: inject('chromium'), args: flags });

// react-aria speaks through it and names elements that are gone a moment later
const announcer = '[data-live-announcer]';

const slowMachine = 60_000; // a journey proves what happens, never how fast

/** One person on their way through the product: a page, and the clicks they needed so far. */
export interface Journey {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Mouse clicks so far. */
  readonly clicks: () => number;
  readonly click: (target: Locator) => Promise<void>;
  /** No serious finding of axe on what is in view. */
  readonly checkAccessible: (what: string) => Promise<void>;
  /** Errors that the page told its console; must stay empty. */
  readonly complaints: readonly string[];
}

export interface Visitor {
  readonly url: string;
  /** Somebody of the sample company, signed in from the start; nobody unless told. */
  readonly as?: string;
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

/** Opens the product as a visitor. */
export async function beginJourney(browser: Browser, visitor: Visitor): Promise<Journey> {
  const width = visitor.width ?? 1440;
  const context = await browser.newContext({
    baseURL: visitor.url,
    viewport: { width, height: width < 760 ? 844 : 960 },
    colorScheme: visitor.theme ?? 'light',
    reducedMotion: 'reduce',
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
      const { violations } = await new AxeBuilder({ page }).exclude(announcer).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect({ what, found: serious.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`) }).toEqual({
        what,
        found: [],
      });
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
