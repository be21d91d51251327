import { type ProjectTree, sourcePaths } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { importedValues, resolveImport } from './imported-values.ts';
import { parseSource } from './syntax-tree.ts';

/** Files that reach the browser through imports of values and import Zod; type imports are erased and do not count. */
export function checkZodInBrowser(tree: ProjectTree): readonly Violation[] {
  const importers = reachedFiles(tree);
  return [...importers.keys()]
    .filter((file) => importedValues(parseSource(tree, file).root).some((target) => /^zod(\/|$)/.test(target)))
    .map((file) => ({ file, rule: 'web-ships-no-zod', mend: cure(file, importers) }));
}

/** Every source that the browser loads, with the file that imports it first; those of `web/src` need no importer. */
function reachedFiles(tree: ProjectTree): ReadonlyMap<string, string | undefined> {
  const sources = new Set(sourcePaths(tree));
  const importers = new Map<string, string | undefined>();
  for (const file of sources) if (file.startsWith('web/src/')) importers.set(file, undefined);
  // a map hands out what is added to it while it is walked
  for (const file of importers.keys()) {
    for (const target of importedValues(parseSource(tree, file).root)) {
      const path = resolveImport(file, target);
      if (sources.has(path) && !importers.has(path)) importers.set(path, file);
    }
  }
  return importers;
}

function cure(file: string, importers: ReadonlyMap<string, string | undefined>): string {
  const chain: string[] = [];
  for (let at = importers.get(file); at !== undefined; at = importers.get(at)) chain.push(at);
  const way = chain.length === 0 ? '' : ` (imported by ${chain.join(', by ')})`;
  return `the browser's bundle holds no Zod${way}; import its types only, or move the rule to a file without schemas`;
}
