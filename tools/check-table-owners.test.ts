import { describe, expect, it } from 'vitest';
import { checkTableOwners } from './check-table-owners.ts';
import { plantTree } from './project-tree.ts';

const sound = {
  'server/migrations/0001_all.sql': `
    create table person (id uuid primary key, team_id uuid references team (id)); -- create table comment_only ();
    create unlogged table if not exists "team" (id uuid);
    create table audit_entry (id uuid) partition by range (at);
    create table audit_entry_2026 partition of audit_entry default;
    create table old_name (id uuid); alter table old_name rename to rating;
    create table gone (id uuid); drop table if exists gone;
    create index person_name on person (id);`,
  'server/src/modules/people/README.md': '# People\n\n## Owns\n\n`person` and `team`.\n\n## Rules\n\nSee `rating`.\n',
  'server/src/modules/assessments/README.md': '# Assessments\n\n## Owns\n\n- `rating`\n',
  'server/src/platform/README.md': '# Platform\n\n## Owns\n\n`audit_entry`\n',
  'server/src/modules/people/repository.ts': `
    export const find = (db) => db.selectFrom('person as p').innerJoin('team', 'team.id', 'p.team_id').where('rating', '=', 1);
    export const raw = sql\`select * from person join "team" on true\`;`,
};
const rulesOf = (planted: Record<string, string>): readonly string[] =>
  checkTableOwners(plantTree({ ...sound, ...planted })).map(({ file, rule }) => `${file} ${rule}`);

describe('owners of tables', () => {
  it('are known for every table, through renames, drops and partitions', () => {
    expect(rulesOf({})).toEqual([]);
  });

  it('may not be missing', () => {
    const file = 'server/migrations/0002_more.sql';
    expect(rulesOf({ [file]: 'create table survey (id uuid);' })).toEqual([`${file} table-without-owner`]);
  });

  it('may not be two', () => {
    const planted = { 'server/src/modules/surveys/README.md': '## Owns\n\n`team`\n' };
    expect(rulesOf(planted)).toEqual(['server/migrations/0001_all.sql table-with-two-owners']);
  });

  it('may not list what no migration makes', () => {
    const file = 'server/src/modules/surveys/README.md';
    expect(rulesOf({ [file]: '## Owns\n\n`survey`\n' })).toEqual([`${file} table-unknown`]);
  });
});

describe('a repository', () => {
  it.each([
    "db.selectFrom('person')",
    "db.selectFrom(['rating', 'person as p'])",
    "db.selectFrom('rating').leftJoin('person as p', 'p.id', 'rating.person_id')",
    "db.insertInto('person')",
    "db.updateTable('person')",
    "db.deleteFrom('person')",
    'sql`select 1 from person`',
    'sql<number>`update "person" set name = null`',
    "sql.table('person')",
  ])('names no table of another: %s', (expression) => {
    const file = 'server/src/modules/assessments/repository/rating-rows.ts';
    expect(rulesOf({ [file]: `export const rows = ${expression};\n` })).toEqual([`${file} table-of-another`]);
  });
});

describe('what is neither a repository nor the platform', () => {
  it.each([
    'server/src/app/cli/serve.ts',
    'server/src/app/keep-house.ts',
    'server/src/main.ts',
    'server/src/modules/people/commands/rename-team.ts',
    'server/src/modules/people/repository-words.ts',
  ])('names no table at all: %s', (file) => {
    expect(rulesOf({ [file]: "export const rows = (db) => db.selectFrom('person').selectAll();\n" })).toEqual([
      `${file} table-outside-repository`,
    ]);
    expect(rulesOf({ [file]: 'export const rows = (db) => sql`delete from person`;\n' })).toEqual([`${file} table-outside-repository`]);
  });

  it('may have words like those of tables', () => {
    const file = 'server/src/app/cli/serve.ts';
    expect(rulesOf({ [file]: "export const words = ['person', find('team')];\n" })).toEqual([]);
  });
});

describe('the platform', () => {
  it('names its own tables only', () => {
    const file = 'server/src/platform/audit/record.ts';
    expect(rulesOf({ [file]: "export const rows = (db) => db.insertInto('audit_entry');\n" })).toEqual([]);
    expect(rulesOf({ [file]: "export const rows = (db) => db.selectFrom('person');\n" })).toEqual([`${file} table-of-another`]);
  });
});
