import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file of an installed package, such as `knip/bin/knip.js`, in the nearest `node_modules` that has it. */
export function findProgram(file: string, from = import.meta.dirname): string {
  const candidate = join(from, 'node_modules', file);
  if (existsSync(candidate)) return candidate;
  const above = dirname(from);
  if (above === from) throw new Error(`${file} is not installed: run npm ci`);
  return findProgram(file, above);
}
