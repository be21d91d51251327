import { type ProjectTree, sourcePaths } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { childNodes, nodeAt, parseSource, type SourceSyntax, type SyntaxNode } from './syntax-tree.ts';

const limit = 3;
const blocks = new Set([
  'IfStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'TryStatement',
]);

/** Control blocks nested more than three deep inside one function. */
export function checkNesting(tree: ProjectTree): readonly Violation[] {
  return sourcePaths(tree).flatMap((file) => {
    const source = parseSource(tree, file);
    return tooDeep(source, source.root, 0).map((line) => ({
      file,
      line,
      rule: 'nesting-too-deep',
      mend: `more than ${limit} blocks inside each other; return early or name the inner part`,
    }));
  });
}

function tooDeep(source: SourceSyntax, node: SyntaxNode, depth: number): readonly number[] {
  const inner = blocks.has(node.type) ? depth + 1 : depth;
  if (inner > limit) return [source.lineAt(node.span?.start ?? 1)];
  const elseIf = node.type === 'IfStatement' ? nodeAt(node, 'alternate') : undefined;
  return childNodes(node).flatMap((child) => {
    if (/Function|Method|Constructor/.test(child.type)) return tooDeep(source, child, 0);
    return tooDeep(source, child, child === elseIf && child.type === 'IfStatement' ? depth : inner);
  });
}
