import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareProfiles, type RequiredStep } from '@waymark/domain/job-architecture/compare-profiles.ts';
import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { planFrameworkImport } from '@waymark/domain/job-architecture/plan-framework-import.ts';
import { planPeopleImport } from '@waymark/domain/people/plan-people-import.ts';
import { describe, expect, test } from 'vitest';
import { fixtures, readFramework, readPeople } from './read-import.ts';

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
  const plan = async () => planFrameworkImport(await readFramework(path.join(fixtures, 'uk-gdad'), 'roles.csv', 'uk-gdad.json'));

  test('brings families, tracks, profiles and competencies, and reports what repeats or is not defined', async () => {
    const { counts, duplicates, problems, blocked, document, levelsFrom, importanceAssumed } = await plan();
    expect(counts).toEqual({
      jobFamilies: 4,
      tracks: 5,
      jobProfiles: 17,
      competencies: 36,
      competenciesUsed: 30,
      levelDescriptors: 121,
      expectations: 134,
      careerMoves: 12,
    });
    expect(duplicates).toBe(16);
    expect(problems.map(({ code }) => code).sort()).toEqual([...Array(11).fill('descriptor_not_set'), ...Array(16).fill('duplicate_row')]);
    expect([blocked, levelsFrom, importanceAssumed]).toEqual([false, 'mean_of_profile', true]);
    expect(FrameworkDocument.parse(document)).toEqual(document);
    expect(document.framework).toMatchObject({ slug: 'uk', name: 'UK Government Digital and Data' });
  });

  test('puts the roles of a track in career order, though the file has them by alphabet', async () => {
    const { order } = await plan();
    expect(order.find(({ track }) => track === 'Data analyst')?.profiles.map(({ title, level }) => [title, level])).toEqual([
      ['Associate data analyst', 'L1'],
      ['Data analyst', 'L2'],
      ['Senior data analyst', 'L3'],
      ['Principal data analyst', 'L4'],
    ]);
    expect(order.find(({ track }) => track === 'Business analyst')?.profiles.map(({ title }) => title)).toEqual([
      'Trainee business analyst',
      'Junior business analyst',
      'Business analyst',
      'Senior business analyst',
      'Lead business analyst',
      'Head of business analysis',
    ]);
  });

  test('keeps the words: bullets as indicators, role texts as purpose, the track as it is described', async () => {
    const { document } = await plan();
    const data = document.families.find(({ slug }) => slug === 'data');
    expect(data?.tracks[0]?.description).toContain('In this role, you will:\n- identify, collect and move data');
    expect(data?.profiles.find(({ slug }) => slug === 'data-analyst')?.purpose).not.toBe('');
    const described = document.competencies.find(({ slug }) => slug === 'managing-a-data-project')?.descriptors[0];
    expect(described?.text).toBe('');
    expect(described?.indicators.length).toBeGreaterThan(0);
    expect(described?.indicators.every((line) => line !== '' && !line.startsWith('-'))).toBe(true);
  });

  test('can be compared, role with role', async () => {
    const { document } = await plan();
    const profiles = document.families.flatMap((family) => family.profiles);
    const asks = (slug: string): RequiredStep[] => profiles.find((profile) => profile.slug === slug)?.expectations ?? [];
    expect(compareProfiles(asks('data-analyst'), asks('senior-data-analyst'))).toEqual({ met: 0, raise: 9, new: 0, surplus: 0, points: 9 });
    expect(compareProfiles(asks('senior-data-analyst'), asks('data-analyst'))).toEqual({ met: 9, raise: 0, new: 0, surplus: 0, points: 0 });
  });
});
