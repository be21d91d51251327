import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from './installed-program.ts';
import { plantFolder } from './planted-folder.ts';

const root = join(import.meta.dirname, '..');
const nested = '  if (a && b) if (c || d) if (a && d) if (b || c) if (a && c) return 1;\n';

/** One planted file for each lint rule that keeps size, shape or honesty. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  noExcessiveCognitiveComplexity: [
    'complex.ts',
    `export function f(a: boolean, { b, c, d }: Record<string, boolean>): number {\n${nested}  return 0;\n}\n`,
  ],
  useMaxParams: ['params.ts', 'export const f = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n'],
  noNonNullAssertion: ['bang.ts', 'export const f = (a: string | null): number => a!.length;\n'],
  noExplicitAny: ['any.ts', 'export const f = (a: any): string => String(a);\n'],
  noDefaultExport: ['default.ts', 'export default 1;\n'],
  useFilenamingConvention: ['camelCase.ts', 'export const one = 1;\n'],
  noConsole: ['console.ts', "export const f = (): void => console.log('x');\n"],
  useImportType: ['import-type.ts', "import { Later } from './later.ts';\n\nexport const f = (a: Later): Later => a;\n"],
  noBarrelFile: ['barrel.ts', "export { later } from './later.ts';\n"],
  noReExportAll: ['all.ts', "export * from './later.ts';\n"],
  noFloatingPromises: ['floating.ts', "import { later } from './later.ts';\n\nexport function f(): void {\n  later();\n}\n"],
  useExhaustiveSwitchCases: [
    'switch.ts',
    "export function f(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 0;\n}\n",
  ],
  noUnusedVariables: ['unused.ts', 'const one = 1;\n\nexport const two = 2;\n'],
};
const later = 'export type Later = number;\n\nexport const later = async (): Promise<Later> => 1;\n';

interface Finding {
  readonly category: string;
  readonly location: { readonly path: unknown };
}

describe('lint', () => {
  const found = new Map<string, string[]>();

  beforeAll(() => {
    const files = Object.values(planted).map(([file, text]) => [`domain/src/people/${file}`, text]);
    using folder = plantFolder({ ...Object.fromEntries(files), 'domain/src/people/later.ts': later, 'package.json': '{}' });
    cpSync(join(root, 'biome.json'), join(folder.path, 'biome.json'));
    for (const { category, location } of lint(folder.path).diagnostics) {
      const file = JSON.stringify(location.path).replace(/^.*\/|[^\w.-]+$/g, '');
      found.set(file, [...(found.get(file) ?? []), category.replace(/^.*\//, '')]);
    }
  });

  it.each(Object.entries(planted))('%s is kept', (rule, [file]) => {
    expect(found.get(file)).toContain(rule);
  });
});

function lint(folder: string): { readonly diagnostics: readonly Finding[] } {
  const program = findProgram('@biomejs/biome/bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  try {
    return JSON.parse(execFileSync(process.execPath, [program, ...options], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }));
  } catch (error) {
    // the linter ends with 1 when it finds something, which is what we planted
    return JSON.parse((error as { stdout: string }).stdout);
  }
}
