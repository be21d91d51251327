import { join, resolve } from 'node:path';
import { checkDecisions } from './check-decisions.ts';
import { checkDependencies, countCruised } from './check-dependencies.ts';
import { checkDocPaths } from './check-doc-paths.ts';
import { checkDockerfile } from './check-dockerfile.ts';
import { applyExceptions, checkExceptions, type ExceptionList } from './check-exceptions.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkMessages } from './check-messages.ts';
import { checkMigrations } from './check-migrations.ts';
import { checkRightsTable } from './check-rights-table.ts';
import { checkStructure } from './check-structure.ts';
import { checkTableOwners } from './check-table-owners.ts';
import { checkUnused } from './check-unused.ts';
import { recordedTexts, recordedVersions } from './git-history.ts';
import { checkModulePicture } from './module-picture.ts';
import { type ProjectTree, treeOnDisk } from './project-tree.ts';
import { describeViolation, type Violation } from './violation.ts';

// another folder may be named, which is how the tests plant a violation
const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const started = performance.now();

const tree = treeOnDisk(root);
const slow = [checkDependencies(root, countCruised(tree.paths)), checkUnused(root)];
const quick = [
  ...checkStructure(tree),
  ...checkMigrations(tree, recordedVersions(root, 'server/migrations')),
  ...checkTableOwners(tree),
  ...checkDocPaths(tree),
  ...checkDecisions(tree),
  ...checkDockerfile(tree),
  ...checkGlossary(tree),
  ...checkMessages(tree),
  ...checkModulePicture(tree),
  ...checkRightsTable(tree),
];
const violations = [...quick, ...(await Promise.all(slow)).flat()];
const list = readExceptions(tree);
const recorded = recordedTexts(root, 'tools/exceptions.json').map(parseExceptions);
const { left, idle } = applyExceptions(violations, list);
report([...left, ...checkExceptions(list, recorded)], violations.length - left.length);

function report(found: readonly Violation[], tolerated: number): void {
  for (const violation of found) console.log(describeViolation(violation));
  for (const { rule, file } of idle)
    console.log(`note: tools/exceptions.json: nothing breaks ${rule} in ${file} any more; take it off the list`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${tree.paths.length} files, ${found.length} violations, ${tolerated} tolerated by tools/exceptions.json, ${seconds} s`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

function readExceptions(from: ProjectTree): ExceptionList {
  return parseExceptions(from.read('tools/exceptions.json'));
}

// the file is ours and small; a wrong shape shows as a crash of this check, never as a pass
function parseExceptions(text: string): ExceptionList {
  return JSON.parse(text) as ExceptionList;
}
