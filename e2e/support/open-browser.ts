import { type Browser, chromium } from 'playwright-core';
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

/** The browser that the tests run in. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: inject('chromium'), args: flags });
