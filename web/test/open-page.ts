import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { openBrowser } from '../../e2e/support/open-browser.ts';

export interface WebTest {
  readonly browser: Browser;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the built web app with the policy of the product, on a free port, and starts a browser. */
export async function startWebTest(): Promise<WebTest> {
  const server: PreviewServer = await preview({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const browser = await openBrowser();
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  return {
    browser,
    origin,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** What `GET /api/v1/session` answers in these tests; the rest of the API is not there. */
export const amara = {
  account: { id: 'account-amara', email: 'amara@brightwater.example', locale: 'en-GB', preferences: {} },
  person: { id: 'person-amara', handle: 'x7k2', displayName: 'Amara Okafor', jobTitle: 'Software Engineer' },
  spaces: ['me'],
  accessRoles: [],
  organisation: { name: 'Brightwater', locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP' },
  mode: 'live',
  secondFactor: true,
  waiting: { assessments: 1 },
  hints: [],
  can: { manageAccess: false, invite: false, changeOrganisation: false },
};

export interface View {
  readonly width?: 1440 | 390;
  readonly theme?: 'light' | 'dark';
  readonly session?: object;
  readonly forcedColours?: boolean;
}

/** A fresh page at one size and theme; collects whatever the browser complains about (policy, errors). */
export async function openPage(at: WebTest, path: string, view: View = {}): Promise<{ page: Page; complaints: string[] }> {
  const phone = view.width === 390;
  const context = await at.browser.newContext({
    viewport: { width: view.width ?? 1440, height: phone ? 844 : 900 },
    colorScheme: view.theme ?? 'light',
    forcedColors: view.forcedColours === true ? 'active' : 'none',
    reducedMotion: 'reduce',
    hasTouch: phone,
    isMobile: phone,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  await page.route('**/api/v1/session', (route) => route.fulfill({ json: view.session ?? amara }));
  await page.goto(`${at.origin}${path}`);
  return { page, complaints };
}
