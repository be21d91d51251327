import type { ProjectTree } from '../project-tree.ts';
import type { Violation } from '../violation.ts';

const forbidden = new Set([
  'index',
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'lib',
  'types',
  'constants',
  'service',
  'services',
  'manager',
  'misc',
]);

/** Folders and source files named after nothing: index, utils, helpers, common, lib, types, constants, service, manager, misc. */
export function checkForbiddenNames(tree: ProjectTree): readonly Violation[] {
  const places = tree.paths.filter((path) => /^((domain|server|web)\/(src|test)|e2e|tools)\//.test(path));
  return places.flatMap((file) => {
    const segments = file.split('/');
    const name = segments.pop() ?? '';
    const stem = /\.(ts|tsx|mjs|css)$/.test(name) ? (name.split('.')[0] ?? '') : '';
    const bad = [...segments, stem].find((segment) => forbidden.has(segment));
    if (bad === undefined) return [];
    return [{ file, rule: 'name-says-nothing', mend: `"${bad}" says nothing; name the file after the one thing it exports` }];
  });
}
