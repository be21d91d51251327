import type { ProjectTree } from './project-tree.ts';
import { childNodes, nodeAt, type SyntaxNode, textAt, walkSyntax } from './structure/syntax-tree.ts';

const tableMethods = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'replaceInto',
  'from',
  'using',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
  'innerJoinLateral',
  'leftJoinLateral',
  'table',
]);

const statement =
  /\b(create|drop|alter) (?:unlogged )?table (?:if (?:not )?exists )?(?:only )?((?:\w+\.)?"?\w+"?)(?: (partition of)| rename to "?(\w+))?/g;

/**
 * The tables that the migrations leave behind, each with the file that made it; partitions belong to their parent. A table of
 * another schema is named with it (`auth.session`).
 */
export function migratedTables(tree: ProjectTree): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const file of tree.paths.filter((path) => /^server\/migrations\/.+\.sql$/.test(path))) {
    for (const match of plainSql(tree.read(file)).matchAll(statement)) follow(tables, match, file);
  }
  return tables;
}

function follow(tables: Map<string, string>, [, verb, written = '', partition, renamed]: RegExpExecArray, file: string): void {
  const name = written.replaceAll('"', '');
  if (verb === 'create' && partition === undefined) tables.set(name, file);
  if (verb === 'drop' || renamed !== undefined) tables.delete(name);
  if (renamed !== undefined) tables.set(renamed, file);
}

// one line, lower case, no comments
function plainSql(text: string): string {
  return text
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The tables that a source names: in the query builder's calls and in SQL templates. */
export function namedTables(root: SyntaxNode): readonly string[] {
  const names: string[] = [];
  walkSyntax(root, (node) => {
    if (node.type === 'CallExpression') names.push(...tablesOfCall(node));
    if (node.type === 'TaggedTemplateExpression') names.push(...tablesOfSql(node));
    return true;
  });
  return names;
}

function tablesOfCall(call: SyntaxNode): readonly string[] {
  const callee = nodeAt(call, 'callee');
  if (callee?.type !== 'MemberExpression' || !tableMethods.has(textAt(nodeAt(callee, 'property'), 'value') ?? '')) return [];
  const first = nodeAt(call, 'arguments');
  const literals = first?.type === 'ArrayExpression' ? childNodes(first) : [first];
  return literals.flatMap((literal) => (literal?.type === 'StringLiteral' ? ((textAt(literal, 'value') ?? '').split(/\s/)[0] ?? '') : []));
}

function tablesOfSql(tagged: SyntaxNode): readonly string[] {
  const template = nodeAt(tagged, 'template');
  const pieces = template === undefined ? [] : childNodes(template).filter(({ type }) => type === 'TemplateElement');
  const sql = pieces.map((piece) => textAt(piece, 'raw') ?? '').join(' ? ');
  return [...sql.matchAll(/\b(?:from|join|into|update|table)\s+(?:only\s+)?((?:[a-z_]\w*\.)?"?[a-z_]\w*)/gi)].map(([, name = '']) =>
    name.replaceAll('"', '').toLowerCase(),
  );
}
