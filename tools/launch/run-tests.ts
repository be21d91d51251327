import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { closingLine, type TestCount } from '../closing-line.ts';
import { buildWeb } from './build-web.ts';
import { ensureBrowser } from './find-browser.ts';
import { root } from './project.ts';
import { runNode } from './run-program.ts';
import { tellStep } from './tell-step.ts';
import { runStaticChecks } from './verify.ts';

/**
 * Runs everything: the checks of the sources, rules and tools, use cases on the built-in database, journeys in a browser; then, when
 * WAYMARK_TEST_DATABASE_URL names another PostgreSQL, the use cases again on that one. The last line is the sum. With filters, only
 * the tests they name run.
 */
export async function runTests(filters: readonly string[]): Promise<number> {
  const chromium = await ensureBrowser();
  await buildWeb();
  const environment = { CHROMIUM: chromium, WAYMARK_TEST_DATABASE_URL: undefined };
  const counts = filters.length > 0 ? [await runVitest(filters, environment)] : await runEverything(environment);
  const sum = addCounts(counts);
  console.log(closingLine(sum));
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

async function runEverything(environment: Record<string, string | undefined>): Promise<TestCount[]> {
  const checks = await tellStep('checking format, types and structure', runStaticChecks);
  const tests = await tellStep('running the tests', () => runVitest([], environment));
  const external = process.env['WAYMARK_TEST_DATABASE_URL'];
  if (!external) return [checks, tests];
  const again = () => runVitest(['--project', 'server'], { WAYMARK_TEST_DATABASE_URL: external });
  return [checks, tests, await tellStep('running the use cases again, on the database of WAYMARK_TEST_DATABASE_URL', again)];
}

/** The sum of several runs. */
export function addCounts(counts: readonly TestCount[]): TestCount {
  return counts.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 });
}

/** Reads what the closing-line reporter noted; a run that noted nothing broke down and counts as one failure. */
export function readCounts(text: string, code: number): TestCount {
  const noted: TestCount[] = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const sum = addCounts(noted);
  return noted.length === 0 || (code !== 0 && sum.failed === 0) ? { ...sum, failed: sum.failed + 1 } : sum;
}

async function runVitest(args: readonly string[], environment: Record<string, string | undefined>): Promise<TestCount> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-counts-'));
  const file = path.join(dir, 'counts');
  try {
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    const { code } = await runNode([vitest, 'run', ...args], { environment: { ...environment, WAYMARK_TEST_COUNTS: file } });
    return readCounts(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '', code);
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}
