import { moduleNames } from '../module-graph.ts';
import type { ProjectTree } from '../project-tree.ts';
import type { Violation } from '../violation.ts';

const trees = { domain: 'domain/src', server: 'server/src/modules', web: 'web/src/features' } as const;

/** Module folders that the graph does not know, or that have no folder of the same name in `domain`. */
export function checkMirroredModules(tree: ProjectTree): readonly Violation[] {
  const domain = foldersOf(tree, trees.domain).filter((name) => name !== 'shared');
  const server = foldersOf(tree, trees.server);
  const web = foldersOf(tree, trees.web);
  const places = [
    ...domain.map((name) => ({ file: `${trees.domain}/${name}`, name })),
    ...server.map((name) => ({ file: `${trees.server}/${name}`, name })),
    ...web.map((name) => ({ file: `${trees.web}/${name}`, name })),
  ];
  return places.flatMap(({ file, name }) => {
    if (!moduleNames.includes(name)) {
      return [
        { file, rule: 'module-unknown', mend: `"${name}" is no module of tools/module-graph.ts; name the folder as the module is named` },
      ];
    }
    if (domain.includes(name)) return [];
    return [{ file, rule: 'module-not-mirrored', mend: `its words belong in ${trees.domain}/${name}/, which does not exist` }];
  });
}

function foldersOf(tree: ProjectTree, root: string): readonly string[] {
  const names = tree.paths.filter((path) => path.startsWith(`${root}/`)).map((path) => path.slice(root.length + 1).split('/'));
  return [...new Set(names.filter((segments) => segments.length > 1).map((segments) => segments[0] ?? ''))];
}
