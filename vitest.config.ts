import { defineConfig } from 'vitest/config';
import { splitServerTests } from './tools/split-server-tests.ts';

const serverTests = splitServerTests(import.meta.dirname);

// modules are shared by the files of a worker: no mutable module state, no mock left behind
const shared = { pool: 'threads', isolate: false, testTimeout: 120_000, hookTimeout: 180_000 } as const;

export default defineConfig({
  test: {
    reporters: ['default', './tools/closing-line.ts'],
    projects: [
      {
        // rules and tools: no database, no browser
        test: {
          ...shared,
          name: 'unit',
          include: ['{domain,web,tools}/**/*.test.{ts,tsx}', ...serverTests.pure],
          exclude: ['**/node_modules/**', '**/*.browser.test.*'],
        },
      },
      {
        // use cases on real SQL; WAYMARK_TEST_DATABASE_URL puts another PostgreSQL in place of the built-in one
        test: { ...shared, name: 'server', include: [...serverTests.onDatabase], globalSetup: ['./server/test/global-setup.ts'] },
      },
      {
        // the built-in database itself: every way of starting, dying and being used by several
        test: { ...shared, name: 'embedded', include: [...serverTests.onOwnServer], testTimeout: 240_000 },
      },
      {
        // journeys and screens in a real browser, driven from Node
        test: {
          ...shared,
          name: 'browser',
          include: ['e2e/**/*.spec.ts', 'web/**/*.browser.test.{ts,tsx}'],
          globalSetup: ['./e2e/support/browser-setup.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
