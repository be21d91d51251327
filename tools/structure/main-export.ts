import { isTest, type ProjectTree } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { exportedNames } from './exported-names.ts';
import { parseSource } from './syntax-tree.ts';

/** Commands and queries whose file name is not their main export in kebab-case. */
export function checkMainExport(tree: ProjectTree): readonly Violation[] {
  return tree.paths.flatMap((file) => {
    const stem = /^server\/src\/modules\/[^/]+\/(?:commands|queries)\/([^/]+)\.ts$/.exec(file)?.[1];
    if (stem === undefined || isTest(file)) return [];
    const wanted = stem.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
    if (exportedNames(parseSource(tree, file).root).includes(wanted)) return [];
    return [{ file, rule: 'main-export', mend: `export ${wanted}, or name the file after what it exports` }];
  });
}
