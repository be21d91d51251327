import path from 'node:path';
import type { TestCount } from '../closing-line.ts';
import { root } from './project.ts';
import { runNode } from './run-program.ts';

interface Check {
  readonly what: string;
  readonly args: readonly string[];
}

const atOnce = 2;
const bin = (name: string) => path.join(root, 'node_modules', name);
const types = (workspace: string): Check => ({ what: `types of ${workspace}`, args: [bin('typescript/bin/tsc'), '-p', workspace] });

// the type files of the web workspace must be there before it is checked
const first: readonly Check[] = [{ what: 'type files of the web workspace', args: ['tools/css-types.ts'] }];
const statics: readonly Check[] = [
  { what: 'format and lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '.'] },
  types('domain'),
  types('server'),
  types('web'),
  types('web/tsconfig.node.json'),
  { what: 'structure, dependencies, documents', args: ['tools/check-all.ts'] },
];
const unitTests: Check = { what: 'unit tests', args: [bin('vitest/vitest.mjs'), 'run', '--project', 'unit'] };

/** Runs every check that a commit must pass, two at a time; shows the output of those that fail. */
export async function verify(): Promise<number> {
  const started = performance.now();
  const count = await runChecks([unitTests, ...statics]);
  console.log(`${count.passed + count.failed} checks, ${count.failed} failed, ${seconds(started)}`);
  return count.failed === 0 ? 0 : 1;
}

/** Runs the checks that read the sources without running them: format, types, structure. */
export async function runStaticChecks(): Promise<TestCount> {
  return await runChecks(statics);
}

async function runChecks(checks: readonly Check[]): Promise<TestCount> {
  const results = [...(await runAll(first)), ...(await runAll(checks))];
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function runAll(checks: readonly Check[]): Promise<boolean[]> {
  const waiting = [...checks];
  const results: boolean[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await runCheck(next));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function runCheck(check: Check): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await runNode(check.args, { output: 'answer' });
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${check.what}, ${seconds(started)}`);
  if (code !== 0) console.log(output);
  return code === 0;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
