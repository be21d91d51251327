import { type ProjectTree, sourcePaths } from './project-tree.ts';
import { migratedTables, namedTables } from './sql-tables.ts';
import { parseSource } from './structure/syntax-tree.ts';
import type { Violation } from './violation.ts';

/**
 * Every table of the migrations has one owner; code names only the tables its own README lists under "Owns", in a module only its
 * repository does, and the app none.
 */
export function checkTableOwners(tree: ProjectTree): readonly Violation[] {
  const tables = migratedTables(tree);
  const owners = ownersOf(tree);
  const listed = [...owners].flatMap(([owner, owned]) => owned.map((table) => ({ owner, table })));
  return [
    ...[...tables].flatMap(([table, file]) => checkOwner(table, file, listed)),
    ...listed
      .filter(({ table }) => !tables.has(table))
      .map(({ owner, table }) => ({ file: `${owner}/README.md`, rule: 'table-unknown', mend: `no migration makes \`${table}\`` })),
    ...sourcePaths(tree).flatMap((file) => checkNamedTables(tree, file, { tables, owners })),
  ];
}

function checkOwner(table: string, file: string, listed: readonly { owner: string; table: string }[]): readonly Violation[] {
  const names = listed.filter((entry) => entry.table === table).map(({ owner }) => owner);
  if (names.length === 1) return [];
  const mend =
    names.length === 0
      ? `list \`${table}\` under "## Owns" in the README.md of its module, or in server/src/platform/README.md`
      : `\`${table}\` is listed by ${names.join(' and ')}; a table has one owner`;
  return [{ file, rule: names.length === 0 ? 'table-without-owner' : 'table-with-two-owners', mend }];
}

interface Ownership {
  readonly tables: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, readonly string[]>;
}

function checkNamedTables(tree: ProjectTree, file: string, { tables, owners }: Ownership): readonly Violation[] {
  if (!file.startsWith('server/src/')) return [];
  const named = [...new Set(namedTables(parseSource(tree, file).root))].filter((name) => tables.has(name));
  const owner = ownerFolder(file);
  if (owner === undefined || !mayNameTables(file))
    return named.map((table) => ({ file, rule: 'table-outside-repository', mend: outsideMend(table, file) }));
  const owned = owners.get(owner) ?? [];
  const foreign = named.filter((name) => !owned.includes(name));
  return foreign.map((table) => ({
    file,
    rule: 'table-of-another',
    mend: `\`${table}\` is not under "## Owns" of ${owner}/README.md; ask its owner's query or command`,
  }));
}

/** What the READMEs say: the names in backticks under "## Owns", by owning folder. */
function ownersOf(tree: ProjectTree): ReadonlyMap<string, readonly string[]> {
  const readmes = tree.paths.filter((path) => /^server\/src\/(platform|modules\/[^/]+)\/README\.md$/.test(path));
  return new Map(
    readmes.map((path) => {
      const section = /^## Owns\b([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(tree.read(path))?.[1] ?? '';
      return [path.slice(0, -'/README.md'.length), [...section.matchAll(/`((?:auth\.)?[a-z_][a-z0-9_]*)`/g)].map(([, name = '']) => name)];
    }),
  );
}

function mayNameTables(file: string): boolean {
  return /^server\/src\/(platform|modules\/[^/]+\/repository)(\/|\.ts$)/.test(file);
}

function outsideMend(table: string, file: string): string {
  const where = file.startsWith('server/src/modules/')
    ? 'repository'
    : 'query or command of the module that owns it, or the platform function';
  return `move what asks \`${table}\` to the ${where}`;
}

function ownerFolder(file: string): string | undefined {
  return /^server\/src\/(?:platform|modules\/[^/]+)(?=\/)/.exec(file)?.[0];
}
