import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareProfiles, type RequiredStep } from '@waymark/domain/job-architecture/compare-profiles.ts';
import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import { planPeopleImport } from '@waymark/domain/people/plan-people-import.ts';
import { describe, expect, test } from 'vitest';
import { type ReadFramework, readFrameworkFile } from '../src/modules/job-architecture/queries/read-framework-file.ts';
import { parseMapping } from '../src/platform/import/parse-mapping.ts';
import { asFrameworkOwner } from './actors.ts';
import { examples, fixtures, readPeople } from './read-import.ts';
import { createTestApp } from './test-app.ts';
import { withRollback } from './test-database.ts';

describe('the mapping docs/examples/adventureworks.json', () => {
  test('brings 290 people without names, 47 managers, five levels, and where they were before', async () => {
    const { input, files } = await readPeople(path.join(fixtures, 'adventureworks'), 'people.csv', 'adventureworks.json');
    const plan = planPeopleImport(input);
    expect(plan.figures).toEqual({ people: 290, leavers: 0, managers: 47, teams: 16, depth: 5, cycles: 0, unresolvedManagers: 0 });
    expect(plan).toMatchObject({ problems: [], blocked: false, historyEnds: 'inclusive' });
    expect(files[0]?.unusedColumns).toEqual(['Birth Date', 'Gender', 'Marital Status', 'Salaried']);
    const moved = plan.create.find(({ key }) => key === '250');
    expect(moved?.fields.displayName).toBe('sheela0');
    expect(moved?.memberships).toEqual([
      { value: 'marketing', from: '2011-02-25', to: '2011-07-31' },
      { value: 'quality assurance', from: '2011-07-31', to: '2012-07-15' },
      { value: 'purchasing', from: '2012-07-15', to: null },
    ]);
  });
});

describe('the mapping docs/examples/oracle-hr.json', () => {
  test('explains codes by other files, reads dates day first, and puts the current job after the history', async () => {
    const { input, files } = await readPeople(path.join(fixtures, 'oracle-hr'), 'employees.csv', 'oracle-hr.json');
    const plan = planPeopleImport(input);
    expect(plan.figures).toEqual({ people: 107, leavers: 0, managers: 18, teams: 11, depth: 4, cycles: 0, unresolvedManagers: 0 });
    expect(plan).toMatchObject({ problems: [], blocked: false });
    expect(files[0]?.dateOrders).toEqual([{ column: 'hire_date', order: 'day-first', because: 'this_column' }]);
    const returned = plan.create.find(({ key }) => key === '176');
    expect(returned?.jobs).toEqual([
      { value: 'Sales Representative', from: '2016-03-24', to: '2017-01-01' },
      { value: 'Sales Manager', from: '2017-01-01', to: '2018-01-01' },
      { value: 'Sales Representative', from: '2018-01-01', to: null },
    ]);
    expect(returned?.memberships).toEqual([{ value: 'sales', from: '2016-03-24', to: null }]);
  });

  test('goes on without its second files, and says so', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'waymark-import-'));
    copyFileSync(path.join(fixtures, 'oracle-hr/employees.csv'), path.join(folder, 'employees.csv'));
    const plan = planPeopleImport((await readPeople(folder, 'employees.csv', 'oracle-hr.json')).input);
    rmSync(folder, { recursive: true });
    expect(plan.problems.map(({ code, file }) => [code, file])).toEqual([
      ['second_file_missing', 'departments.csv'],
      ['second_file_missing', 'job-history.csv'],
      ['second_file_missing', 'jobs.csv'],
    ]);
    expect(plan.blocked).toBe(false);
    expect(plan.create.find(({ key }) => key === '176')?.jobs).toEqual([{ value: 'SA_REP', from: '2016-03-24', to: null }]);
  });
});

describe('the mapping docs/examples/uk-gdad.json', () => {
  const file = (name: string) => ({ name, bytes: readFileSync(path.join(fixtures, 'uk-gdad', name)) });
  const mapping = parseMapping(FrameworkMapping, readFileSync(path.join(examples, 'uk-gdad.json'), 'utf8'), 'uk-gdad.json');
  const beside = new Map([['skills.csv', file('skills.csv').bytes]]);
  const read = (files: Parameters<typeof readFrameworkFile>[1]): Promise<ReadFramework> =>
    withRollback((db) => readFrameworkFile(createTestApp(db).caller(asFrameworkOwner()), files));
  const mapped = () => read({ main: file('roles.csv'), beside, mapping });

  test('brings families, tracks, profiles and competencies, and reports what repeats or is not defined', async () => {
    const { document, duplicates, problems, blocked, inferred } = await mapped();
    const profiles = document.families.flatMap((family) => family.profiles);
    const expectations = profiles.flatMap((profile) => profile.expectations);
    expect(document.families.map(({ tracks }) => tracks.length)).toEqual([1, 1, 2, 1]);
    expect([profiles.length, expectations.length, new Set(expectations.map(({ competency }) => competency)).size]).toEqual([17, 134, 30]);
    expect([
      document.competencies.length,
      document.competencies.flatMap(({ descriptors }) => descriptors).length,
      document.moves.length,
    ]).toEqual([36, 121, 12]);
    expect(duplicates).toBe(16);
    expect(problems.map(({ code }) => code).sort()).toEqual([...Array(11).fill('descriptor_not_set'), ...Array(16).fill('duplicate_row')]);
    expect([blocked, inferred?.levelsFrom, inferred?.importanceAssumed]).toEqual([false, 'mean_of_profile', true]);
    expect(FrameworkDocument.parse(document)).toEqual(document);
    expect(document.framework).toMatchObject({ slug: 'uk', name: 'UK Government Digital and Data' });
  });

  test('goes on without the descriptor table, and says so', async () => {
    const { problems, blocked, document } = await read({ main: file('roles.csv'), mapping });
    expect(problems.filter(({ code }) => code !== 'duplicate_row')).toMatchObject([
      { code: 'second_file_missing', file: 'skills.csv', severity: 'warns' },
    ]);
    expect([blocked, document.competencies.length]).toEqual([false, 30]);
  });

  test('puts the roles of a track in career order, though the file has them by alphabet', async () => {
    const { inferred } = await mapped();
    expect(inferred?.order.find(({ track }) => track === 'Data analyst')?.profiles.map(({ title, level }) => [title, level])).toEqual([
      ['Associate data analyst', 'L1'],
      ['Data analyst', 'L2'],
      ['Senior data analyst', 'L3'],
      ['Principal data analyst', 'L4'],
    ]);
    expect(inferred?.order.find(({ track }) => track === 'Business analyst')?.profiles.map(({ title }) => title)).toEqual([
      'Trainee business analyst',
      'Junior business analyst',
      'Business analyst',
      'Senior business analyst',
      'Lead business analyst',
      'Head of business analysis',
    ]);
  });

  test('keeps the words: bullets as indicators, role texts as purpose, the track as it is described', async () => {
    const { document } = await mapped();
    const data = document.families.find(({ slug }) => slug === 'data');
    expect(data?.tracks[0]?.description).toContain('In this role, you will:\n- identify, collect and move data');
    expect(data?.profiles.find(({ slug }) => slug === 'data-analyst')?.purpose).not.toBe('');
    const described = document.competencies.find(({ slug }) => slug === 'managing-a-data-project')?.descriptors[0];
    expect(described?.text).toBe('');
    expect(described?.indicators.length).toBeGreaterThan(0);
    expect(described?.indicators.every((line) => line !== '' && !line.startsWith('-'))).toBe(true);
  });

  test('can be compared, role with role', async () => {
    const { document } = await mapped();
    const profiles = document.families.flatMap((family) => family.profiles);
    const asks = (slug: string): RequiredStep[] => profiles.find((profile) => profile.slug === slug)?.expectations ?? [];
    expect(compareProfiles(asks('data-analyst'), asks('senior-data-analyst'))).toEqual({ met: 0, raise: 9, new: 0, surplus: 0, points: 9 });
    expect(compareProfiles(asks('senior-data-analyst'), asks('data-analyst'))).toEqual({ met: 9, raise: 0, new: 0, surplus: 0, points: 0 });
  });

  test('is not even needed: the same is guessed from titles and values', async () => {
    const guessed = await read({ main: file('roles.csv'), descriptors: file('skills.csv'), framework: 'UK' });
    const { document } = await mapped();
    expect(guessed.document.families).toEqual(document.families);
    expect(guessed.document.competencies.map(({ slug, descriptors }) => [slug, descriptors])).toEqual(
      document.competencies.map(({ slug, descriptors }) => [slug, descriptors]),
    );
    expect(guessed.guesses.find(({ column }) => column === 'Role Level')).toEqual({
      file: 'roles.csv',
      column: 'Role Level',
      field: 'profile',
      confidence: 0.98,
      reason: 'The title says so.',
    });
  });
});
