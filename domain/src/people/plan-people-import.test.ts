import { describe, expect, test } from 'vitest';
import type { PeopleImport, PeoplePlan } from './people-plan.ts';
import type { KnownPerson, PersonRow } from './person-row.ts';
import { planPeopleImport } from './plan-people-import.ts';

const today = '2026-11-22';
const rows = (...cells: (Partial<PersonRow> & { key: string })[]): PersonRow[] =>
  cells.map((each, index) => ({ file: 'people.csv', row: index + 2, ...each }));
const plan = (cells: PersonRow[], rest: Partial<PeopleImport> = {}): PeoplePlan =>
  planPeopleImport({ rows: cells, known: [], teams: [], today, ...rest });
const codes = ({ problems }: PeoplePlan): string[] => problems.map(({ code }) => code);
const person = (key: string | null, rest: Partial<KnownPerson> = {}): KnownPerson => ({
  id: `id-${key ?? rest.email}`,
  key,
  displayName: `Person ${key}`,
  givenName: '',
  familyName: '',
  email: null,
  location: '',
  employmentShare: 1,
  joinedOn: null,
  leftOn: null,
  onLeaveSince: null,
  jobs: [],
  memberships: [],
  reportingLines: [],
  ...rest,
});

describe('only a key is required', () => {
  test('the name falls back from the full name to the parts, the login, the key', () => {
    const { create } = plan(
      rows(
        { key: '1', displayName: 'Ann Lee', givenName: 'A' },
        { key: '2', givenName: 'Bo', familyName: 'Sand' },
        { key: '3', login: 'cy0' },
        { key: '4' },
      ),
    );
    expect(create.map(({ fields }) => fields.displayName)).toEqual(['Ann Lee', 'Bo Sand', 'cy0', '4']);
  });
  test('a name that somebody chose stays, one made of its parts follows them', () => {
    const known = [
      person('1', { givenName: 'Ann', familyName: 'Lee', displayName: 'Ann Lee' }),
      person('2', { givenName: 'Bo', familyName: 'Sand', displayName: 'Bobby' }),
    ];
    const { update } = plan(rows({ key: '1', familyName: 'Ray' }, { key: '2', familyName: 'Ray' }), { known });
    expect(update.map(({ changes }) => changes.map(({ field, after }) => [field, after]))).toEqual([
      [
        ['displayName', 'Ann Ray'],
        ['familyName', 'Ray'],
      ],
      [['familyName', 'Ray']],
    ]);
  });
});

describe('what a cell says', () => {
  const known = [person('1', { location: 'Leeds', email: 'ann@example.org', employmentShare: 0.8, onLeaveSince: '2026-01-01' })];
  test('a blank cell leaves alone, null clears', () => {
    expect(plan(rows({ key: '1' }), { known }).unchanged).toEqual(['id:id-1']);
    const [change] = plan(rows({ key: '1', location: null, email: null, employmentShare: null, status: 'active' }), { known }).update;
    expect(change?.changes).toEqual([
      { field: 'email', before: 'ann@example.org', after: null },
      { field: 'location', before: 'Leeds', after: '' },
      { field: 'employmentShare', before: 0.8, after: 1 },
      { field: 'onLeaveSince', before: '2026-01-01', after: null },
    ]);
  });
  test('a title spelt in another way is the same title, written anew', () => {
    const jobs = [{ id: 'j', value: 'software engineer', from: '2020-01-01', to: null }];
    const [change] = plan(rows({ key: '1', jobTitle: 'Software  Engineer' }), { known: [person('1', { jobs })] }).update;
    expect(change?.jobs).toEqual({
      create: [],
      remove: [],
      update: [
        {
          id: 'j',
          before: { value: 'software engineer', from: '2020-01-01', to: null },
          after: { value: 'Software Engineer', from: '2020-01-01', to: null },
        },
      ],
    });
  });
});

describe('who a row is', () => {
  test('is told by the key, else by the address of somebody without one, and never by the name', () => {
    const known = [person('1'), person(null, { email: 'bo@example.org' }), person('3', { displayName: 'Cy Low' })];
    const told = plan(rows({ key: '1', location: 'Oslo' }, { key: '2', email: 'BO@example.org' }, { key: '9', displayName: 'Cy Low' }), {
      known,
    });
    expect(told.update.map(({ id, changes }) => [id, changes[0]?.field])).toEqual([
      ['id-1', 'location'],
      ['id-bo@example.org', 'key'],
    ]);
    expect(told.create.map(({ key }) => key)).toEqual(['9']);
    expect(codes(told)).toEqual(['matched_by_email']);
  });
  test('a blank or repeated key and a shared or taken address block, and name both rows', () => {
    const known = [person('8', { email: 'ann@example.org' })];
    const told = plan(
      rows(
        { key: '' },
        { key: '1' },
        { key: '1', location: 'Oslo' },
        { key: '2', email: 'x@example.org' },
        { key: '3', email: 'X@example.org' },
        { key: '4', email: 'ann@example.org' },
        { key: '5', email: 'ann' },
      ),
      { known },
    );
    expect(told.problems.map(({ code, row, otherRows }) => [code, row, otherRows])).toEqual([
      ['key_blank', 2, undefined],
      ['key_repeated', 4, [3]],
      ['email_shared', 5, [6]],
      ['email_shared', 6, [5]],
      ['email_taken', 7, undefined],
      ['email_invalid', 8, undefined],
    ]);
    expect(told.blocked).toBe(true);
  });
  test('rows that only repeat each other are read once', () => {
    const told = plan(rows({ key: '1', location: 'Oslo' }, { key: '1', location: 'Oslo' }));
    expect([codes(told), told.create.length, told.blocked]).toEqual([['key_repeated_same'], 1, false]);
  });
  test('an address may pass from one person to another in one file', () => {
    const known = [person('1', { email: 'office@example.org' }), person('2')];
    expect(plan(rows({ key: '1', email: null }, { key: '2', email: 'office@example.org' }), { known })).toMatchObject({
      blocked: false,
      problems: [],
    });
  });
});

describe('managers', () => {
  test('are found by key, address or name, in the file or in Waymark', () => {
    const known = [person('8', { displayName: 'Dee Ray' })];
    const told = plan(
      rows(
        { key: '1', givenName: 'Ann', familyName: 'Lee', email: 'ann@example.org' },
        { key: '2', managerKey: '1' },
        { key: '3', managerEmail: 'Ann@Example.org' },
        { key: '4', managerName: 'Lee, Ann' },
        { key: '5', managerName: 'dee ray' },
      ),
      { known },
    );
    expect(told.create.map(({ reportingLines }) => reportingLines[0]?.value)).toEqual([undefined, 'key:1', 'key:1', 'key:1', 'id:id-8']);
    expect(told.figures).toMatchObject({ managers: 2, depth: 2, unresolvedManagers: 0 });
  });
  test('who is unknown, ambiguous, gone or oneself is a warning, and the person comes in without the line', () => {
    const known = [person('8', { leftOn: '2026-10-30' })];
    const told = plan(
      rows(
        { key: '007', displayName: 'Ann Lee' },
        { key: '2', displayName: 'Ann Lee', managerKey: '7' },
        { key: '3', managerName: 'Ann Lee' },
        { key: '4', managerKey: '8' },
        { key: '5', managerKey: '5' },
      ),
      { known },
    );
    expect(told.problems.map(({ code, row }) => [code, row])).toEqual([
      ['manager_unknown', 3],
      ['manager_ambiguous', 4],
      ['manager_has_left', 5],
      ['manager_self', 6],
    ]);
    expect(told.problems[0]?.message).toContain('Did you mean 007?');
    expect([told.create.length, told.blocked, told.figures.unresolvedManagers]).toEqual([5, false, 2]);
    expect(told.create.every(({ reportingLines }) => reportingLines.length === 0)).toBe(true);
  });
  test('who report to each other in a circle block, with every member named', () => {
    const known = [person('3', { reportingLines: [{ id: 'l', value: 'id-1', from: '2020-01-01', to: null }] }), person('1')];
    const told = plan(rows({ key: '1', managerKey: '2' }, { key: '2', managerKey: '3' }, { key: '4', managerKey: '1' }), { known });
    expect(told.problems).toMatchObject([{ code: 'manager_cycle', row: 2, otherRows: [3], severity: 'blocks' }]);
    expect(told.problems[0]?.message).toContain('1 reports to 2 reports to');
    expect(told.figures.cycles).toBe(1);
  });
});

describe('teams', () => {
  test('are made with their parents, parents first; a name alone means the only team of that name', () => {
    const told = plan(rows({ key: '1', team: ['Engineering', 'Search'] }, { key: '2', team: ['search'] }, { key: '3', team: ['Sales'] }));
    expect(told.teams.map(({ path, parentKey }) => [path, parentKey])).toEqual([
      [['Engineering'], null],
      [['Sales'], null],
      [['Engineering', 'Search'], 'engineering'],
    ]);
    expect(new Set(told.create.slice(0, 2).map(({ memberships }) => memberships[0]?.value)).size).toBe(1);
    expect(codes(told)).toEqual(['team_spelling']);
  });
  test('that Waymark knows are used; a name of several teams asks for the whole path', () => {
    const teams = [
      { id: 't1', path: ['North'] },
      { id: 't2', path: ['North', 'Sales'] },
      { id: 't3', path: ['South', 'Sales'] },
    ];
    const told = plan(rows({ key: '1', team: ['north'] }, { key: '2', team: ['Sales'] }), { teams });
    expect(told.create[0]?.memberships[0]?.value).toBe('north');
    expect(told.teamIds.get('north')).toBe('t1');
    expect([told.teams, codes(told)]).toEqual([[], ['team_spelling', 'team_ambiguous']]);
  });
});

describe('leaving', () => {
  const known = Array.from({ length: 40 }, (_, index) =>
    person(String(index + 1), { jobs: [{ id: `j${index}`, value: 'Tester', from: '2020-01-01', to: null }] }),
  );
  test('a missing row is nobody leaving, unless asked', () => {
    const told = plan(rows(...known.slice(1).map(({ key }) => ({ key: key ?? '' }))), { known });
    expect([told.leavers, told.missing, told.update.length]).toEqual([[], ['id:id-1'], 0]);
    const asked = plan(rows(...known.slice(1).map(({ key }) => ({ key: key ?? '' }))), { known, options: { missing: 'leavers' } });
    expect(asked.leavers).toEqual([{ ref: 'id:id-1', key: '1', leftOn: '2026-11-21', reason: 'missing' }]);
    expect(asked.update[0]?.jobs.update).toMatchObject([{ after: { to: today } }]);
  });
  test('more than one in twenty, and more than five, block until the limit is raised', () => {
    const few = plan(rows({ key: '1' }), { known, options: { missing: 'leavers' } });
    expect([few.blocked, codes(few)]).toEqual([true, ['too_many_leavers']]);
    expect(plan(rows({ key: '1' }), { known, options: { missing: 'leavers', maxLeaverPercent: 100 } }).blocked).toBe(false);
  });
  test('a status without a date ends yesterday; a date wins over a status; who is back has to be told', () => {
    const gone = [
      ...known.slice(0, 2),
      person('3', { leftOn: '2026-10-30' }),
      person('4', { leftOn: '2026-10-30', joinedOn: '2020-01-01' }),
    ];
    const told = plan(
      rows(
        { key: '1', status: 'left' },
        { key: '2', status: 'active', leftOn: '2026-10-30' },
        { key: '3', status: 'active' },
        { key: '4', status: 'active', joinedOn: '2026-11-16' },
      ),
      { known: gone },
    );
    expect(told.leavers.map(({ key, leftOn }) => [key, leftOn])).toEqual([
      ['1', '2026-11-21'],
      ['2', '2026-10-30'],
    ]);
    expect(codes(told)).toEqual(['left_without_date', 'status_contradicts_date', 'returned_person']);
    expect(told.update.find(({ key }) => key === '4')?.changes).toEqual([
      { field: 'joinedOn', before: '2020-01-01', after: '2026-11-16' },
      { field: 'leftOn', before: '2026-10-30', after: null },
    ]);
  });
  test('before the first day blocks', () => {
    expect(codes(plan(rows({ key: '1', joinedOn: '2026-01-02', leftOn: '2026-01-01' })))).toEqual(['dates_out_of_order']);
  });
});

describe('bad rows', () => {
  const cells = rows(
    { key: '1', email: 'nonsense' },
    { key: '2', managerKey: '1' },
    { key: '3', managerKey: '2' },
    { key: '3' },
    { key: '4' },
  );
  test('block everything, and are all told at once', () => {
    const told = plan(cells);
    expect([told.blocked, codes(told), told.leftOut]).toEqual([true, ['email_invalid', 'key_repeated'], []]);
  });
  test('are left out on request, with all that they are part of, and the rest comes in', () => {
    const told = plan(cells, { options: { leaveOut: 'bad_rows' } });
    expect(told.leftOut.map(({ row }) => row)).toEqual([2, 4, 5]);
    expect(told.create.map(({ key }) => key)).toEqual(['2', '4']);
    expect([told.blocked, codes(told)]).toEqual([false, ['email_invalid', 'manager_unknown', 'key_repeated']]);
  });
  test('do not help where a whole column is in doubt', () => {
    const doubt = {
      file: 'people.csv',
      row: null,
      column: 'joined',
      code: 'date_ambiguous',
      severity: 'blocks' as const,
      message: '',
      cure: '',
    };
    expect(plan(rows({ key: '1' }), { problems: [doubt], options: { leaveOut: 'bad_rows' } }).blocked).toBe(true);
  });
  test('of a history are left out alone; unknown people in it are named', () => {
    const history = [
      { file: 'h.csv', row: 2, key: '1', jobTitle: 'A', from: '2020-01-01', to: '2019-01-01' },
      { file: 'h.csv', row: 3, key: '1', jobTitle: 'B', from: '2021-01-01', to: null },
      { file: 'h.csv', row: 4, key: '77', jobTitle: 'B', from: '2021-01-01', to: null },
    ];
    const told = plan(rows({ key: '1' }), { history, options: { leaveOut: 'bad_rows' } });
    expect([told.create[0]?.jobs, codes(told)]).toEqual([
      [{ value: 'B', from: '2021-01-01', to: null }],
      ['history_dates_out_of_order', 'history_person_unknown'],
    ]);
  });
});
