import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMigrations } from './check-migrations.ts';
import { blobName, recordedVersions } from './git-history.ts';
import { plantFolder } from './planted-folder.ts';
import { plantTree, treeOnDisk } from './project-tree.ts';

const first = 'server/migrations/0001_access.sql';
const second = 'server/migrations/0002_people.sql';
const rulesOf = (files: Record<string, string>): readonly string[] =>
  checkMigrations(plantTree(files), []).map(({ file, rule }) => `${file} ${rule}`);

describe('numbers of migrations', () => {
  it('count up from 0001', () => {
    expect(rulesOf({ [first]: '', [second]: '' })).toEqual([]);
  });

  it('leave no gap', () => {
    expect(rulesOf({ [first]: '', 'server/migrations/0003_people.sql': '' })).toEqual(['server/migrations/0003_people.sql migration-gap']);
    expect(rulesOf({ [second]: '' })).toEqual([`${second} migration-gap`]);
  });

  it('occur once', () => {
    expect(rulesOf({ [first]: '', 'server/migrations/0001_people.sql': '' })).toEqual([
      'server/migrations/0001_people.sql migration-twice',
    ]);
  });

  it('have four digits and a name', () => {
    expect(rulesOf({ 'server/migrations/1-access.sql': '' })).toEqual(['server/migrations/1-access.sql migration-name']);
  });
});

describe('what was committed', () => {
  const recorded = [{ path: first, blob: blobName('create table account ();\n'), commit: 'abc1234' }];

  it('stays as it is', () => {
    expect(checkMigrations(plantTree({ [first]: 'create table account ();\n', [second]: '' }), recorded)).toEqual([]);
  });

  it('may not change', () => {
    const found = checkMigrations(plantTree({ [first]: 'create table accounts ();\n' }), recorded);
    expect(found).toMatchObject([{ file: first, rule: 'migration-changed', mend: expect.stringContaining('abc1234') }]);
  });

  it('may not go', () => {
    expect(checkMigrations(plantTree({}), recorded)).toMatchObject([{ file: first, rule: 'migration-removed' }]);
  });

  it('is read from the git history of the folder', () => {
    using folder = plantFolder({ [first]: 'create table account ();\n' });
    const git = (...command: string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...command], { cwd: folder.path });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    const check = () => checkMigrations(treeOnDisk(folder.path), recordedVersions(folder.path, 'server/migrations'));
    expect(check()).toEqual([]);
    writeFileSync(join(folder.path, first), 'create table accounts ();\n');
    expect(check()).toMatchObject([{ file: first, rule: 'migration-changed' }]);
    git('commit', '--quiet', '--all', '--message', 'second');
    expect(check()).toMatchObject([{ file: first, rule: 'migration-changed' }]);
  });
});
