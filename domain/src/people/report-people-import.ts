import type { SpellChanges } from './lay-spells.ts';
import type { PeopleImportReport } from './people-import.ts';
import type { PeoplePlan } from './people-plan.ts';
import type { KnownPerson } from './person-row.ts';

type Example = PeopleImportReport['examples'][number];
type Difference = Example['differences'][number];

/** The part of a report that comes from reading the files. */
export type ReadingReport = Pick<PeopleImportReport, 'leftOut' | 'ignoredColumns' | 'dateOrders' | 'mapping' | 'guesses'>;

interface Reported {
  readonly plan: PeoplePlan;
  readonly reading: ReadingReport;
  readonly known: readonly KnownPerson[];
  readonly importId: string | null;
  readonly dryRun: boolean;
}

const EXAMPLES = 20;

/** Tells what an import did or would do: figures, columns left out, problems, and the first people who change. */
export function reportPeopleImport({ plan, reading, known, importId, dryRun }: Reported): PeopleImportReport {
  const { teams, managers, depth, cycles, unresolvedManagers } = plan.figures;
  return {
    dryRun,
    blocked: plan.blocked,
    importId,
    people: plan.figures.people,
    left: plan.figures.leavers,
    created: plan.create.length,
    updated: plan.update.length,
    unchanged: plan.unchanged.length,
    leavers: plan.leavers.length,
    missing: plan.missing.length,
    teams,
    managers,
    depth,
    teamsCreated: plan.teams.length,
    cycles,
    unresolvedManagers,
    rowsLeftOut: plan.leftOut.map(({ file, row }) => ({ file, row })),
    historyEnds: plan.historyEnds,
    ...reading,
    examples: examplesOf(plan, known),
    problems: plan.problems,
  };
}

function examplesOf(plan: PeoplePlan, known: readonly KnownPerson[]): Example[] {
  const keys = new Map(known.map((person) => [`id:${person.id}`, person.key ?? person.displayName]));
  const manager = (ref: string): string => keys.get(ref) ?? ref.slice(ref.indexOf(':') + 1);
  const paths = new Map(plan.teams.map((team) => [team.key, team.path.join(' > ')]));
  const team = (key: string): string => paths.get(key) ?? key.split('\u001f').join(' > ');
  const leaving = new Set(plan.leavers.map(({ ref }) => ref));
  const changed = plan.update.slice(0, EXAMPLES).map((person): Example => {
    const fields = person.changes.map(({ field, before, after }): Difference => ({ field, before: textOf(before), after: textOf(after) }));
    const dated = [
      ...difference('jobTitle', person.jobs, (title) => title),
      ...difference('team', person.memberships, team),
      ...difference('manager', person.reportingLines, manager),
    ];
    return { key: person.key, kind: leaving.has(person.ref) ? 'leaves' : 'updated', differences: [...fields, ...dated] };
  });
  const made = plan.create.slice(0, EXAMPLES - changed.length).map(({ key, fields }): Example => {
    return { key, kind: 'created', differences: [{ field: 'displayName', before: null, after: fields.displayName }] };
  });
  return [...changed, ...made];
}

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));

/** The last value that goes or ends, and the last that begins or goes on. */
function difference(field: string, { create, update, remove }: SpellChanges, label: (value: string) => string): Difference[] {
  if (create.length + update.length + remove.length === 0) return [];
  const before = remove.at(-1)?.value ?? update.at(-1)?.before.value;
  const after = create.at(-1)?.value ?? update.at(-1)?.after.value;
  return [{ field, before: before === undefined ? null : label(before), after: after === undefined ? null : label(after) }];
}
