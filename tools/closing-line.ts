import fs from 'node:fs';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** How many tests passed; everything else (failed, skipped, a file that would not load) counts as failed. */
export interface TestCount {
  passed: number;
  failed: number;
}

/**
 * Ends a run with one plain line, `N passed, N failed`. A skipped test counts as failed, so that nothing is left out silently.
 * With WAYMARK_TEST_COUNTS set, the figures are also added to that file, a JSON line for each run.
 */
export default class ClosingLine implements Reporter {
  // with -t, the tests that do not match are "skipped" too, but on request
  private byName = false;

  onInit(vitest: Vitest): void {
    this.byName = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = countTests(modules, errors.length, this.byName);
    if (count.failed > 0) process.exitCode = 1;
    const file = process.env['WAYMARK_TEST_COUNTS'];
    if (file) fs.appendFileSync(file, `${JSON.stringify(count)}\n`);
    // printed at the very end: vitest writes its own summary after this method
    process.once('exit', () => console.log(closingLine(count)));
  }
}

/** The last line of a run. */
export function closingLine(count: TestCount): string {
  return `${count.passed} passed, ${count.failed} failed`;
}

function countTests(modules: readonly TestModule[], errors: number, byName: boolean): TestCount {
  const count: TestCount = { passed: 0, failed: errors };
  for (const module of modules) {
    const all = [...module.children.allTests()].map((test) => test.result().state);
    const states = byName ? all.filter((state) => state !== 'skipped') : all;
    const passed = states.filter((state) => state === 'passed').length;
    count.passed += passed;
    count.failed += states.length - passed;
    // a file that could not be loaded, or whose set-up failed, has no failed test to show for it
    if (module.state() === 'failed' && !states.includes('failed')) count.failed += 1;
  }
  return count;
}
