import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewPerson, PeopleImport, PeoplePlan } from './people-plan.ts';
import type { HistoryRow, KnownPerson, KnownSpell, KnownTeam, PersonRow, Spell } from './person-row.ts';
import { planPeopleImport } from './plan-people-import.ts';
import { teamKey } from './resolve-teams.ts';

const today = '2026-11-22';

interface World {
  readonly known: readonly KnownPerson[];
  readonly teams: readonly KnownTeam[];
}

let ids = 0;
const nextId = (): string => `n${++ids}`;

/** Does to a small world what the people module does to its tables. */
function apply(world: World, plan: PeoplePlan): World {
  const teams = [...world.teams, ...plan.teams.map(({ path }) => ({ id: nextId(), path }))];
  const teamIds = new Map(teams.map((team) => [teamKey(team.path), team.id]));
  const newIds = new Map(plan.create.map((person) => [person.ref, nextId()]));
  const personId = (ref: string): string => newIds.get(ref) ?? ref.slice(3);
  const teamId = (key: string): string => teamIds.get(key) ?? key.slice(3);
  const same = (value: string): string => value;
  const spells = (wished: readonly Spell[], idOf: (value: string) => string): KnownSpell[] =>
    wished.map((spell) => ({ ...spell, value: idOf(spell.value), id: nextId() }));
  const made = (person: NewPerson): KnownPerson => ({
    ...person.fields,
    id: personId(person.ref),
    key: person.key,
    jobs: spells(person.jobs, same),
    memberships: spells(person.memberships, teamId),
    reportingLines: spells(person.reportingLines, personId),
  });
  const changed = world.known.map((person): KnownPerson => {
    const change = plan.update.find((each) => each.id === person.id);
    if (!change) return person;
    const patch = (before: readonly KnownSpell[], part: (typeof change)['jobs'], idOf: (value: string) => string): KnownSpell[] => [
      ...before
        .filter((spell) => !part.remove.some((gone) => gone.id === spell.id))
        .map((spell) => {
          const update = part.update.find((each) => each.id === spell.id);
          return update ? { ...update.after, value: idOf(update.after.value), id: spell.id } : spell;
        }),
      ...spells(part.create, idOf),
    ];
    return {
      ...person,
      ...Object.fromEntries(change.changes.map(({ field, after }) => [field, after])),
      jobs: patch(person.jobs, change.jobs, same),
      memberships: patch(person.memberships, change.memberships, teamId),
      reportingLines: patch(person.reportingLines, change.reportingLines, personId),
    };
  });
  return { known: [...changed, ...plan.create.map(made)], teams };
}

const day = fc.integer({ min: 0, max: 6000 }).map((days) => new Date(Date.UTC(2012, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const cell = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.option(fc.option(value, { nil: undefined }), { nil: null, freq: 8 });
const name = fc.constantFrom('Ada', 'Bo', 'Chi', 'Dee', 'Eve');
const title = fc.constantFrom('Engineer', 'Senior Engineer', 'senior engineer', 'Analyst');
const team = fc.constantFrom(['Sales'], ['sales'], ['Sales', 'North'], ['Engineering'], ['Engineering', 'Search'], ['Search']);
const key = fc.integer({ min: 1, max: 12 }).map((n) => `P${n}`);

const compact = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T; // drops absent cells only

const personRow = fc
  .record({
    key: fc.oneof({ weight: 30, arbitrary: key }, { weight: 1, arbitrary: fc.constant('') }),
    givenName: cell(name),
    familyName: cell(name),
    login: fc.option(fc.constantFrom('ada0', 'bo1'), { nil: undefined }),
    email: cell(
      fc.oneof({ weight: 20, arbitrary: key.map((each) => `${each}@example.org`) }, { weight: 1, arbitrary: fc.constant('nonsense') }),
    ),
    location: cell(fc.constantFrom('Leeds', 'Oslo')),
    employmentShare: cell(fc.constantFrom(0.5, 1, 1.5)),
    joinedOn: cell(day),
    leftOn: cell(day),
    status: fc.option(fc.constantFrom('active' as const, 'on_leave' as const, 'left' as const), { nil: undefined }),
    jobTitle: cell(title),
    assignmentStartedOn: fc.option(day, { nil: undefined }),
    team: cell(team),
    managerKey: cell(key),
  })
  .map(compact);
const historyRow = fc.record({
  key,
  fact: fc.oneof(
    title.map((jobTitle) => ({ jobTitle })),
    team.map((path) => ({ team: path })),
    key.map((managerKey) => ({ managerKey })),
  ),
  from: day,
  to: fc.option(day),
});

const table = fc
  .array(personRow, { maxLength: 14 })
  .map((rows) => rows.map((row, index): PersonRow => ({ ...row, file: 'people.csv', row: index + 2 }) as PersonRow)); // compact keeps the shape
const history = fc
  .array(historyRow, { maxLength: 12 })
  .map((rows) => rows.map(({ fact, ...row }, index): HistoryRow => ({ ...fact, ...row, file: 'history.csv', row: index + 2 })));
const empty: World = { known: [], teams: [] };
const options: PeopleImport['options'] = { leaveOut: 'bad_rows', maxLeaverPercent: 100 };

const changesOf = (plan: PeoplePlan): unknown => ({ create: plan.create, update: plan.update, teams: plan.teams, leavers: plan.leavers });

test('a second run of any plan changes nothing', () => {
  fc.assert(
    fc.property(fc.tuple(table, history), fc.tuple(table, history), (first, second) => {
      let world = empty;
      for (const [each, dated] of [first, second]) {
        const input = { rows: each, history: dated, today, options };
        world = apply(world, planPeopleImport({ ...world, ...input }));
        const again = planPeopleImport({ ...world, ...input });
        expect(changesOf(again)).toEqual({ create: [], update: [], teams: [], leavers: [] });
      }
    }),
    { numRuns: 400 },
  );
});

test('the order of the rows plays no part', () => {
  const shuffled = fc
    .tuple(table, table, history)
    .chain(([rows, later, past]) =>
      fc.tuple(
        fc.constant({ rows, later, past }),
        fc.shuffledSubarray(later, { minLength: later.length }),
        fc.shuffledSubarray(past, { minLength: past.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([{ rows, later, past }, laterShuffled, pastShuffled]) => {
      ids = 0;
      const world = apply(empty, planPeopleImport({ ...empty, rows, today, options }));
      const plain = planPeopleImport({ ...world, rows: later, history: past, today });
      expect(planPeopleImport({ ...world, rows: laterShuffled, history: pastShuffled, today })).toEqual(plain);
    }),
    { numRuns: 150 },
  );
});

test('whatever the rows, spells never overlap, nobody manages themself, and no circle is applied', () => {
  fc.assert(
    fc.property(table, table, history, (rows, later, past) => {
      let world = apply(empty, planPeopleImport({ ...empty, rows, history: past, today, options }));
      world = apply(world, planPeopleImport({ ...world, rows: later, today, options }));
      for (const person of world.known) {
        for (const spells of [person.jobs, person.memberships, person.reportingLines]) {
          const sorted = [...spells].sort((a, b) => (a.from < b.from ? -1 : 1));
          sorted.forEach((spell, index) => {
            expect(spell.to === null || spell.to > spell.from).toBe(true);
            const next = sorted[index + 1];
            if (next) expect(spell.to !== null && spell.to <= next.from).toBe(true);
          });
        }
        expect(person.reportingLines.every((line) => line.value !== person.id)).toBe(true);
      }
      expect(planPeopleImport({ ...world, rows: [], today }).figures.cycles).toBe(0);
    }),
    { numRuns: 150 },
  );
});
