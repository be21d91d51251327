import { isTest, type ProjectTree } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { childNodes, nodeAt, parseSource, type SyntaxNode, textAt } from './syntax-tree.ts';

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

function exportedNames(root: SyntaxNode): readonly string[] {
  return childNodes(root).flatMap((statement) => {
    if (statement.type === 'ExportDeclaration') return declaredNames(nodeAt(statement, 'declaration'));
    if (statement.type !== 'ExportNamedDeclaration') return [];
    return childNodes(statement).flatMap((specifier) => textAt(nodeAt(specifier, 'exported') ?? nodeAt(specifier, 'orig'), 'value') ?? []);
  });
}

function declaredNames(declaration: SyntaxNode | undefined): readonly string[] {
  if (declaration === undefined) return [];
  if (declaration.type !== 'VariableDeclaration') return [textAt(nodeAt(declaration, 'identifier'), 'value') ?? ''];
  return childNodes(declaration).map((declarator) => textAt(nodeAt(declarator, 'id'), 'value') ?? '');
}
