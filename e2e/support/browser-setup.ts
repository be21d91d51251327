import type { TestProject } from 'vitest/node';
import { buildWeb } from '../../tools/launch/build-web.ts';
import { ensureBrowser } from '../../tools/launch/find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser that drives the tests. */
    chromium: string;
  }
}

/** Before the first browser test: the web app is built from what is there, and a browser is found. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await ensureBrowser());
  await buildWeb();
}
