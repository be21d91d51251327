import { posix } from 'node:path';
import { childNodes, nodeAt, type SyntaxNode, textAt, walkSyntax } from './syntax-tree.ts';

/** What a file loads when it runs, as written: imports and re-exports of values, and imports when needed; types are erased. */
export function importedValues(root: SyntaxNode): readonly string[] {
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

/** The path in the project that an import of `file` means; a package stays as it is written. */
export function resolveImport(file: string, target: string): string {
  if (target.startsWith('@waymark/domain/')) return target.replace('@waymark/domain/', 'domain/src/');
  return target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
}

// `import { type A } from` still loads the file; only a wholly marked import is erased under verbatimModuleSyntax
function carriesValue(node: SyntaxNode): boolean {
  return ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type) && childNodes(node).length > 0;
}
