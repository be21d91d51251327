import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from './installed-program.ts';
import { plantFolder } from './planted-folder.ts';

const root = join(import.meta.dirname, '..');

/** One planted file for each strict flag, and the compiler's code for breaking it. */
const planted: Readonly<Record<string, readonly [code: string, text: string]>> = {
  strict: ['TS7006', 'export const f = (a) => a;'],
  noUncheckedIndexedAccess: ['TS2322', 'export const f = (a: string[]): string => a[0];'],
  exactOptionalPropertyTypes: ['TS2375', 'export const f: { a?: string } = { a: undefined };'],
  noImplicitOverride: ['TS4114', 'class A {\n  go(): void {}\n}\nexport class B extends A {\n  go(): void {}\n}'],
  noPropertyAccessFromIndexSignature: ['TS4111', 'export const f = (a: Record<string, string>): string | undefined => a.b;'],
  noFallthroughCasesInSwitch: [
    'TS7029',
    'export const f = (a: number): void => {\n  switch (a) {\n    case 1:\n      f(2);\n    case 2:\n      f(3);\n  }\n};',
  ],
  noUnusedLocals: ['TS6133', 'const a = 1;\nexport const b = 2;'],
  noUnusedParameters: ['TS6133', 'export const f = (a: number): number => 1;'],
  noImplicitReturns: ['TS7030', 'export const f = (a: boolean) => {\n  if (a) return 1;\n};'],
  verbatimModuleSyntax: ['TS1484', "import { A } from './strict.ts';\nexport const f = (a: A): A => a;"],
  erasableSyntaxOnly: ['TS1294', 'export enum A {\n  B,\n}'],
};

describe('the compiler', () => {
  let output = '';

  beforeAll(() => {
    const texts = Object.entries(planted).map(([flag, [, text]]) => [`src/${flag}.ts`, `${text}\nexport type A = number;\n`]);
    const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions: { types: [] }, include: ['src'] };
    const files = { ...Object.fromEntries(texts), 'package.json': '{ "type": "module" }', 'tsconfig.json': JSON.stringify(config) };
    using folder = plantFolder(files);
    const program = findProgram('typescript/bin/tsc');
    output = spawnSync(process.execPath, [program, '-p', folder.path, '--pretty', 'false'], { cwd: folder.path, encoding: 'utf8' }).stdout;
  });

  it.each(Object.entries(planted))('keeps %s', (flag, [code]) => {
    expect(output).toMatch(new RegExp(`^src/${flag}\\.ts\\(.+\\): error ${code}:`, 'm'));
  });
});
