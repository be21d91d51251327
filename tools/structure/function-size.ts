import { type ProjectTree, sourcePaths } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { codeLines, countCode } from './code-lines.ts';
import { childNodes, nodeAt, parseSource, type SourceSyntax, type SyntaxNode, textAt } from './syntax-tree.ts';

const limits = { function: 50, component: 150 };
const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
  'Constructor',
]);

/** Functions of more than 50 lines of code, and components (a capital name in a .tsx file) of more than 150. */
export function checkFunctionSize(tree: ProjectTree): readonly Violation[] {
  return sourcePaths(tree).flatMap((file) => {
    const text = tree.read(file);
    const source = parseSource(tree, file);
    const lines = codeLines(text);
    return functionsOf(source, source.root).flatMap(({ name, from, to }) => {
      const kind = file.endsWith('.tsx') && /^[A-Z]/.test(name ?? '') ? 'component' : 'function';
      const count = countCode(lines, from, to);
      if (count <= limits[kind]) return [];
      const mend = `${name ?? 'a function without a name'} has ${count} lines of code; at most ${limits[kind]}: name its parts`;
      return [{ file, line: from, rule: `${kind}-too-long`, mend }];
    });
  });
}

interface FoundFunction {
  readonly name: string | undefined;
  readonly from: number;
  readonly to: number;
}

function functionsOf(source: SourceSyntax, node: SyntaxNode, named?: string): readonly FoundFunction[] {
  const name = ownName(node) ?? named;
  const below = (given: string | undefined) => childNodes(node).flatMap((child) => functionsOf(source, child, given));
  if (functionTypes.has(node.type) && node.span !== undefined) {
    const found = { name, from: source.lineAt(node.span.start), to: source.lineAt(node.span.end - 1) };
    return [found, ...below(undefined)];
  }
  // memo(() => ...) and forwardRef(...) hand the variable's name on
  return below(node.type === 'VariableDeclarator' || node.type === 'CallExpression' ? name : undefined);
}

function ownName(node: SyntaxNode): string | undefined {
  if (node.type === 'VariableDeclarator') return textAt(nodeAt(node, 'id'), 'value');
  if (!functionTypes.has(node.type)) return undefined;
  return textAt(nodeAt(node, 'identifier'), 'value') ?? textAt(nodeAt(node, 'key'), 'value');
}
