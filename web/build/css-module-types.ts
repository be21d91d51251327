import { readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../src', import.meta.url));

/** The class names of a CSS module, as the bundler gives them out (camelCase). */
export function classNamesOf(css: string): string[] {
  const bare = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\([^)]*\)/g, '')
    .replace(/url\([^)]*\)|"[^"]*"|'[^']*'/g, '');
  const names = [...bare.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map((match) => camelCase(match[1] ?? ''));
  return [...new Set(names)].sort();
}

const camelCase = (name: string): string => name.replace(/-+(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** Writes `x.module.css.d.ts` beside every CSS module, so that a misspelt class fails the type check. */
export async function writeCssTypes(): Promise<number> {
  let count = 0;
  for await (const name of glob('**/*.module.css', { cwd: sources })) {
    const file = path.join(sources, name);
    const entries = classNamesOf(readFileSync(file, 'utf8')).map((each) => `  readonly ${each}: string;`);
    writeFileSync(`${file}.d.ts`, `declare const classes: {\n${entries.join('\n')}\n};\nexport default classes;\n`);
    count++;
  }
  return count;
}
