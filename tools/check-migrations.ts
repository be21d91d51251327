import { blobName, type RecordedVersion } from './git-history.ts';
import type { ProjectTree } from './project-tree.ts';
import type { Violation } from './violation.ts';

const folder = 'server/migrations/';

/** Migrations are numbered without a gap or a twin, and one that was committed never changes or goes. */
export function checkMigrations(tree: ProjectTree, history: readonly RecordedVersion[]): readonly Violation[] {
  const files = tree.paths.filter((path) => path.startsWith(folder) && path.endsWith('.sql'));
  return [...checkNumbers(files), ...checkAppendOnly(tree, files, history)];
}

function checkNumbers(files: readonly string[]): readonly Violation[] {
  const misnamed = files
    .filter((file) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(file.slice(folder.length)))
    .map((file) => ({ file, rule: 'migration-name', mend: 'name it like 0012_what_it_does.sql' }));
  const numbers = files.map((file) => Number(file.slice(folder.length, folder.length + 4)));
  const misplaced = files.flatMap((file, at) => {
    const number = numbers[at];
    if (numbers.indexOf(number ?? 0) !== at)
      return [{ file, rule: 'migration-twice', mend: `number ${number} is taken; take the next free one` }];
    const before = at === 0 ? 0 : (numbers[at - 1] ?? 0);
    return number === before + 1 ? [] : [{ file, rule: 'migration-gap', mend: `the number after ${before} is ${before + 1}` }];
  });
  return misnamed.length > 0 ? misnamed : misplaced;
}

function checkAppendOnly(tree: ProjectTree, files: readonly string[], history: readonly RecordedVersion[]): readonly Violation[] {
  const recorded = [...new Set(history.map(({ path }) => path))].filter((path) => path.endsWith('.sql'));
  return recorded.flatMap((file) => {
    const versions = history.filter(({ path }) => path === file);
    if (!files.includes(file)) {
      return [
        {
          file,
          rule: 'migration-removed',
          mend: `commit ${versions[0]?.commit} recorded it; bring it back and undo it in a new migration`,
        },
      ];
    }
    const now = blobName(tree.read(file));
    const other = versions.find(({ blob }) => blob !== now);
    if (other === undefined) return [];
    const mend = `commit ${other.commit} holds another text; bring that back and write a new migration (a commit not yet on main can be squashed)`;
    return [{ file, rule: 'migration-changed', mend }];
  });
}
