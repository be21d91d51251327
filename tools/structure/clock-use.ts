import { type ProjectTree, sourcePaths } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { nodeAt, parseSource, type SyntaxNode, textAt, walkSyntax } from './syntax-tree.ts';

/** Reads of the machine's clock in `domain` and in server modules, where time comes from `ctx.now()`. */
export function checkClockUse(tree: ProjectTree): readonly Violation[] {
  const places = sourcePaths(tree).filter((path) => /^(domain\/src|server\/src\/modules)\//.test(path));
  return places.flatMap((file) => {
    const source = parseSource(tree, file);
    const found: Violation[] = [];
    walkSyntax(source.root, (node) => {
      const line = source.lineAt(node.span?.start ?? 1);
      if (readsClock(node)) found.push({ file, line, rule: 'clock-from-context', mend: 'take the time from ctx.now(), or as a parameter' });
      return true;
    });
    return found;
  });
}

function readsClock(node: SyntaxNode): boolean {
  const callee = nodeAt(node, 'callee');
  if (node.type === 'NewExpression') return isDate(callee) && emptyArguments(node);
  if (node.type !== 'CallExpression' || callee === undefined) return false;
  if (isDate(callee)) return true;
  return callee.type === 'MemberExpression' && isDate(nodeAt(callee, 'object')) && textAt(nodeAt(callee, 'property'), 'value') === 'now';
}

function isDate(node: SyntaxNode | undefined): boolean {
  return node?.type === 'Identifier' && textAt(node, 'value') === 'Date';
}

function emptyArguments(node: SyntaxNode): boolean {
  const given = node['arguments'];
  return !Array.isArray(given) || given.length === 0;
}
