import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantFolder } from './planted-folder.ts';

const sound = {
  'package.json': '{ "name": "planted", "workspaces": ["domain"] }',
  'knip.json': '{ "ignoreExportsUsedInFile": true }',
  'tools/exceptions.json': '{ "frozen": true, "exceptions": [] }',
  'domain/package.json': '{ "name": "@waymark/domain", "type": "module", "exports": { "./*": "./src/*" } }',
  'domain/src/people/team.ts': 'export const team = 1;\n',
};

function checkAll(files: Readonly<Record<string, string>>): { readonly status: number | null; readonly stdout: string } {
  using folder = plantFolder({ ...sound, ...files });
  const program = join(import.meta.dirname, 'check-all.ts');
  return spawnSync(process.execPath, [program, folder.path], { encoding: 'utf8' });
}

describe('check-all', () => {
  it('ends with 0 on a sound tree', () => {
    expect(checkAll({})).toMatchObject({ status: 0, stdout: expect.stringMatching(/^5 files, 0 violations, 0 tolerated/m) });
  });

  it('runs every check, prints what breaks and ends with 1', () => {
    const { status, stdout } = checkAll({
      'package.json': '{ "name": "planted", "workspaces": ["domain"], "dependencies": { "pg": "1.0.0" } }',
      'domain/src/people/utils.ts': "import 'node:fs';\n",
      'server/migrations/0002_x.sql': 'create table x ();',
      'README.md': '`domain/src/none.ts`',
      'web/messages/en.json': '{"a":"Oops"}',
    });
    expect(stdout.split('\n').map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual(
      expect.arrayContaining([
        'domain/src/people/utils.ts: name-says-nothing',
        'domain/src/people/utils.ts: domain-is-pure',
        'server/migrations/0002_x.sql: migration-gap',
        'server/migrations/0002_x.sql: table-without-owner',
        'README.md:1: doc-path-missing',
        'web/messages/en.json: message-avoided-word',
        'package.json: unused-dependencies',
      ]),
    );
    expect(status).toBe(1);
  });

  it('lets pass what the list of exceptions names', () => {
    const list = { frozen: true, exceptions: [{ rule: 'name-says-nothing', file: 'domain/src/people/utils.ts', reason: 'A test.' }] };
    const files = { 'domain/src/people/utils.ts': 'export const one = 1;\n', 'tools/exceptions.json': JSON.stringify(list) };
    expect(checkAll(files)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 tolerated') });
  });
});
