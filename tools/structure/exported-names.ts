import { childNodes, nodeAt, type SyntaxNode, textAt } from './syntax-tree.ts';

/** The names that a source exports, values and types alike. */
export function exportedNames(root: SyntaxNode): readonly string[] {
  return childNodes(root).flatMap((statement) => {
    if (statement.type === 'ExportDeclaration') return declaredNames(nodeAt(statement, 'declaration'));
    if (statement.type !== 'ExportNamedDeclaration') return [];
    return childNodes(statement).flatMap((specifier) => textAt(nodeAt(specifier, 'exported') ?? nodeAt(specifier, 'orig'), 'value') ?? []);
  });
}

function declaredNames(declaration: SyntaxNode | undefined): readonly string[] {
  if (declaration === undefined) return [];
  if (declaration.type !== 'VariableDeclaration')
    return [textAt(nodeAt(declaration, 'identifier') ?? nodeAt(declaration, 'id'), 'value') ?? ''];
  return childNodes(declaration).map((declarator) => textAt(nodeAt(declarator, 'id'), 'value') ?? '');
}
