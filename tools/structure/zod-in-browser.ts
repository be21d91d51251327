import { posix } from 'node:path';
import { type ProjectTree, sourcePaths } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { childNodes, nodeAt, parseSource, type SyntaxNode, textAt, walkSyntax } from './syntax-tree.ts';

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
      const path = resolve(file, target);
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

function resolve(file: string, target: string): string {
  if (target.startsWith('@waymark/domain/')) return target.replace('@waymark/domain/', 'domain/src/');
  return target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
}

function importedValues(root: SyntaxNode): readonly string[] {
  const targets: string[] = [];
  walkSyntax(root, (node) => {
    const source = textAt(nodeAt(node, 'source'), 'value');
    if (source !== undefined && node['typeOnly'] !== true && carriesValue(node)) targets.push(source);
    if (node.type === 'CallExpression' && nodeAt(node, 'callee')?.type === 'Import') {
      targets.push(textAt(nodeAt(node, 'arguments'), 'value') ?? '');
    }
    return true;
  });
  return targets;
}

// `import { type A } from` still loads the file; only a wholly marked import is erased under verbatimModuleSyntax
function carriesValue(node: SyntaxNode): boolean {
  return ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type) && childNodes(node).length > 0;
}
