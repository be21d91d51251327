import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** How Chromium must be started where there is no display, no sandbox and no network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: inject('chromium'), args: flags });

/** A page in a browser of its own (no cookies yet), and what the browser complained about there: the content policy, errors. */
export async function newPage(
  browser: Browser,
  view: { width?: number; dark?: boolean } = {},
): Promise<{ page: Page; complaints: string[] }> {
  const { width = 1440, dark = false } = view;
  const context = await browser.newContext({
    viewport: { width, height: width < 760 ? 844 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

/** The ids of axe's rules that the page breaks. */
export async function axeViolations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // React Aria announces a waiting button by its id there, for some seconds also after the button is gone
  const { violations } = await new AxeBuilder({ page }).withTags(tags).exclude('[data-live-announcer]').analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(', ')}`);
}
