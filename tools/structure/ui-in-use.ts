import { type ProjectTree, sourcePaths } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { importedValues, resolveImport } from './imported-values.ts';
import { parseSource } from './syntax-tree.ts';

const parts = /^web\/src\/ui\/[^/]+\.tsx?$/;
const gallery = 'web/src/pages/developers/';

/** Parts of `web/src/ui` that no screen draws: one that is only in the gallery is nobody's, and grows old unseen. */
export function checkUiInUse(tree: ProjectTree): readonly Violation[] {
  const sources = sourcePaths(tree).filter((file) => file.startsWith('web/src/'));
  const reached = new Set(sources.filter((file) => !parts.test(file) && !file.startsWith(gallery)));
  // a set hands out what is added to it while it is walked
  for (const file of reached) {
    for (const target of importedValues(parseSource(tree, file).root)) {
      const path = resolveImport(file, target);
      if (parts.test(path) && sources.includes(path)) reached.add(path);
    }
  }
  return sources
    .filter((file) => parts.test(file) && !reached.has(file))
    .map((file) => ({ file, rule: 'ui-unused', mend: 'no screen draws this part; use it, or delete it with its place in the gallery' }));
}
