import type { ProjectTree } from './project-tree.ts';
import { exportedNames } from './structure/exported-names.ts';
import { parseSource } from './structure/syntax-tree.ts';
import type { Violation } from './violation.ts';

const document = 'GLOSSARY.md';

/** Every identifier of the glossary is linked to the file of `domain/src` that exports it, once such a file exists. */
export function checkGlossary(tree: ProjectTree): readonly Violation[] {
  if (!tree.paths.includes(document)) return [];
  const homes = homesOf(tree);
  const rows = tree.read(document).split('\n');
  return rows.flatMap((row, at) =>
    identifiersOf(row).flatMap(({ name, linked }) => {
      const mend = cureOf(name, linked, homes.get(name) ?? []);
      return mend === undefined ? [] : [{ file: document, line: at + 1, rule: 'glossary-link', mend }];
    }),
  );
}

/** The identifiers in the second cell of a table row, each with the file it is linked to. */
function identifiersOf(row: string): readonly { readonly name: string; readonly linked: string | undefined }[] {
  const cell = /^\|[^|]+\|([^|]+)\|[^|]+\|/.exec(row)?.[1] ?? '';
  return [...cell.matchAll(/`(\w+)`(?:\]\(([^)]+)\))?/g)].map(([, name = '', linked]) => ({ name, linked }));
}

function cureOf(name: string, linked: string | undefined, homes: readonly string[]): string | undefined {
  const [first] = homes;
  if (first === undefined) return linked === undefined ? undefined : `no file of domain/src exports ${name}; drop the link`;
  return linked !== undefined && homes.includes(linked) ? undefined : `write [\`${name}\`](${first})`;
}

/** For each exported name of a module's domain folder, the files that export it. */
function homesOf(tree: ProjectTree): ReadonlyMap<string, readonly string[]> {
  const files = tree.paths.filter(
    (path) => /^domain\/src\/(?!shared\/)[^/]+\/.+\.ts$/.test(path) && !/(\.test|\/contract)\.ts$/.test(path),
  );
  const homes = new Map<string, string[]>();
  for (const file of files) {
    for (const name of exportedNames(parseSource(tree, file).root)) homes.set(name, [...(homes.get(name) ?? []), file]);
  }
  return homes;
}
