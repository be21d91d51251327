import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './installed-program.ts';
import type { Violation } from './violation.ts';

const projectRoot = join(import.meta.dirname, '..');
const margin = 2;

interface CruiseAnswer {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
  };
}

/**
 * Who may import whom: the table of `.dependency-cruiser.mjs` over the three source trees of a folder.
 * `expected` is how many sources the trees hold; seeing fewer is a violation too, because the tool can see none without a word.
 */
export async function checkDependencies(root: string, expected: number): Promise<readonly Violation[]> {
  if (expected === 0) return [];
  const answer = await cruise(root);
  const seen = answer.modules.filter(({ source }) => /^(domain|server|web)\/src\/.+\.tsx?$/.test(source)).length;
  const blind = {
    file: '.dependency-cruiser.mjs',
    rule: 'dependencies-seen',
    mend: `saw ${seen} of ${expected} source files: is @swc/core installed, and does every source tree have its package.json?`,
  };
  const comments = new Map(answer.summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  const broken = answer.summary.violations.map(({ from, to, rule }) => ({
    file: from,
    rule: rule.name,
    mend: `imports ${to}. ${comments.get(rule.name) ?? ''}`,
  }));
  return seen < expected - margin ? [blind, ...broken] : broken;
}

/** How many sources dependency-cruiser should see among these paths. */
export function countCruised(paths: readonly string[]): number {
  return paths.filter((path) => /^(domain|server|web)\/src\/.+\.tsx?$/.test(path) && !path.endsWith('.d.ts')).length;
}

function cruise(root: string): Promise<CruiseAnswer> {
  const program = findProgram('dependency-cruiser/bin/dependency-cruiser.mjs');
  const trees = ['domain/src', 'server/src', 'web/src'].filter((tree) => existsSync(join(root, tree)));
  const options = ['--config', join(projectRoot, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...options, ...trees], { cwd: root, maxBuffer: 512 * 1024 * 1024 }, (_error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout) as CruiseAnswer);
      } catch (cause) {
        reject(new Error(`dependency-cruiser did not answer: ${stderr}`, { cause }));
      }
    });
  });
}
