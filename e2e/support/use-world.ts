import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { beginJourney, type Journey, type Visitor } from './journey.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningWaymark, startEmptyWaymark, startSampleWaymark } from './run-waymark.ts';

/** One running Waymark with a browser, for the tests of one file. */
export interface World {
  /** Where the server is reached, without a slash at the end; known once the tests run. */
  readonly url: () => string;
  /** Opens the product in a browser window of its own (no cookies yet). */
  readonly visit: (visitor?: Visitor) => Promise<Journey>;
}

/** The sample company, fresh for this test file: what its tests change, no other file sees. */
export const useSampleCompany = (): World => useWorld(startSampleWaymark);

/** A Waymark in which nobody has set anything up. */
export const useEmptyWaymark = (): World => useWorld(startEmptyWaymark);

function useWorld(start: () => Promise<RunningWaymark>): World {
  let server: RunningWaymark | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([start(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const running = () => {
    if (server === undefined || browser === undefined) throw new Error('the server and the browser run once the tests do');
    return { url: server.url, browser };
  };
  return {
    url: () => running().url,
    visit: (visitor = {}) => beginJourney(running().browser, running().url, visitor),
  };
}
