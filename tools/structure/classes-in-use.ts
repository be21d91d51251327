import { classNamesOf } from '../../web/build/css-module-types.ts';
import { type ProjectTree, sourcePaths } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { resolveImport } from './imported-values.ts';

/**
 * Classes of CSS modules that no part wears. A part names a class as `s.name`; one that picks it by a value (`s[state]`) wears those
 * whose names are texts somewhere in the web app or the domain.
 */
export function checkClassesInUse(tree: ProjectTree): readonly Violation[] {
  const sources = sourcePaths(tree).filter((file) => /^(web|domain)\/src\//.test(file));
  const wearers = readWearers(tree, sources);
  const texts = new Set(sources.flatMap((file) => [...tree.read(file).matchAll(/'([\w-]+)'/g)].map(([, text]) => text)));
  return tree.paths
    .filter((file) => /^web\/src\/.+\.module\.css$/.test(file))
    .flatMap((file) => {
      const uses = wearers.get(file) ?? [];
      const unworn = classNamesOf(tree.read(file)).filter((name) => !uses.some((use) => use(name, texts)));
      return unworn.map((name) => ({ file, rule: 'css-class-unused', mend: `nothing wears "${name}"; delete it` }));
    });
}

type Use = (name: string, texts: ReadonlySet<string | undefined>) => boolean;

/** By CSS module: how each file that imports it names its classes. */
function readWearers(tree: ProjectTree, sources: readonly string[]): ReadonlyMap<string, readonly Use[]> {
  const wearers = new Map<string, Use[]>();
  for (const file of sources) {
    const code = tree.read(file);
    for (const [, binding = '', target = ''] of code.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
      const module = resolveImport(file, target);
      const named = new Set([...code.matchAll(new RegExp(`\\b${binding}\\.(\\w+)`, 'g'))].map(([, name]) => name));
      const picks = new RegExp(`\\b${binding}\\[`).test(code);
      const use: Use = (name, texts) => named.has(name) || (picks && texts.has(name));
      wearers.set(module, [...(wearers.get(module) ?? []), use]);
    }
  }
  return wearers;
}
