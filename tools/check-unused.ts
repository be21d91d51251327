import { execFile } from 'node:child_process';
import { findProgram } from './installed-program.ts';
import type { Violation } from './violation.ts';

interface Finding {
  readonly name: string;
  readonly line?: number;
}
type Report = { readonly issues: readonly ({ readonly file: string } & Readonly<Record<string, unknown>>)[] };

const mends: Readonly<Record<string, string>> = {
  files: 'nothing imports this file; delete it',
  exports: 'nothing imports it; delete it, or drop the export',
  types: 'nothing imports it; delete it, or drop the export',
  duplicates: 'exported twice; keep one name',
  dependencies: 'no code uses this package; npm uninstall it',
  devDependencies: 'nothing uses this package; npm uninstall it',
  unlisted: "used but not in this workspace's package.json; npm install -E it",
  unresolved: 'the import leads nowhere',
  binaries: 'the program comes from no listed package',
};

/** Unused files, exports and dependencies, and unlisted ones, as knip sees them in a folder with a knip.json. */
export async function checkUnused(root: string): Promise<readonly Violation[]> {
  const report = await knip(root);
  return report.issues.flatMap((issue) =>
    Object.entries(mends).flatMap(([kind, mend]) =>
      findingsOf(issue[kind]).map(({ name, line }) => ({
        file: issue.file,
        ...(line === undefined ? {} : { line }),
        rule: `unused-${kind}`,
        mend: kind === 'files' ? mend : `${name}: ${mend}`,
      })),
    ),
  );
}

function findingsOf(value: unknown): readonly Finding[] {
  return Array.isArray(value) ? value.flat().filter(isFinding) : [];
}

function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function knip(root: string): Promise<Report> {
  const program = findProgram('knip/bin/knip.js');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, '--no-progress', '--reporter', 'json'],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout) as Report);
        } catch (cause) {
          reject(new Error(`knip did not answer: ${stderr}`, { cause }));
        }
      },
    );
  });
}
