import type { ImportProblem } from '../shared/import-problem.ts';
import { spellOn } from './lay-spells.ts';
import { refOf, type Subject } from './match-people.ts';
import type { PeopleFigures, PersonRef } from './people-plan.ts';
import { peopleProblem } from './people-problems.ts';
import type { KnownPerson, Spell } from './person-row.ts';
import type { PlannedFacts } from './plan-facts.ts';
import { findCycles, type ManagerOf, reportingDepth } from './reporting-tree.ts';

export interface Reporting {
  readonly subjects: readonly Subject[];
  readonly known: readonly KnownPerson[];
  readonly facts: PlannedFacts;
  readonly today: string;
}

/** Circles of managers that the file closes, each with every member named. */
export function checkCycles(reporting: Reporting, managers: ManagerOf): { cycles: string[][]; problems: ImportProblem[] } {
  const subjectOf = new Map(reporting.subjects.map((subject) => [subject.ref, subject]));
  const rowIn = (cycle: readonly PersonRef[]): readonly Subject[] =>
    cycle.flatMap((ref) => subjectOf.get(ref) ?? []).filter((subject) => subject.row);
  const cycles = findCycles(managers).filter((cycle) => rowIn(cycle).length > 0);
  const problems = cycles.map((cycle) => {
    const [first, ...others] = rowIn(cycle)
      .flatMap((subject) => subject.row ?? [])
      .sort((a, b) => a.row - b.row);
    if (!first) throw new Error('a circle in the file has a row of the file');
    const name = (ref: PersonRef): string => subjectOf.get(ref)?.key ?? ref;
    const round = [...cycle, ...cycle.slice(0, 1)].map(name).join(' reports to ');
    return peopleProblem('manager_cycle', first, { message: `${round}.`, otherRows: others.map((row) => row.row) });
  });
  return { cycles, problems };
}

/** Everybody's manager once the plan is done; people who have left have none. */
export function managersAfter({ subjects, known, facts, today }: Reporting): Map<PersonRef, PersonRef | null> {
  const before = known
    .filter((person) => isHere(person.leftOn, today))
    .map((person) => [refOf(person, ''), asRef(spellOn(person.reportingLines, today))] as const);
  const managers = new Map<PersonRef, PersonRef | null>(before);
  for (const { ref, planned } of subjects) {
    if (isHere(planned.leftOn, today)) managers.set(ref, current(facts.of.get(ref)?.wished.manager ?? [], today)?.value ?? null);
    else managers.delete(ref);
  }
  return managers;
}

const asRef = (line: Spell | undefined): PersonRef | null => (line ? `id:${line.value}` : null);

/** Counts of the people in the file: figures for the preview and the summary. */
export function figuresOf(reporting: Reporting, managers: ManagerOf): Omit<PeopleFigures, 'cycles'> {
  const { facts, today } = reporting;
  const rows = reporting.subjects.filter((subject) => subject.row);
  const here = rows.filter((subject) => isHere(subject.planned.leftOn, today));
  const inFile = new Map(here.map(({ ref }) => [ref, managers.get(ref) ?? null]));
  const named = new Set([...inFile.values()].filter((manager) => manager !== null));
  const teams = new Set(here.flatMap(({ ref }) => current(facts.of.get(ref)?.wished.team ?? [], today)?.value ?? []));
  return {
    people: rows.length,
    leavers: rows.length - here.length,
    managers: named.size,
    teams: teams.size,
    depth: reportingDepth(withLine(inFile, managers)),
    unresolvedManagers: facts.unresolvedManagers,
  };
}

/** People in the file and everybody above them. */
function withLine(
  inFile: ReadonlyMap<PersonRef, PersonRef | null>,
  all: ReadonlyMap<PersonRef, PersonRef | null>,
): Map<PersonRef, PersonRef | null> {
  const line = new Map(inFile);
  for (const start of inFile.values()) {
    let person = start;
    while (person !== null && !line.has(person)) {
      const above: PersonRef | null = all.get(person) ?? null;
      line.set(person, above);
      person = above;
    }
  }
  return line;
}

const isHere = (leftOn: string | null, today: string): boolean => leftOn === null || leftOn >= today;

/** What holds today, or will first hold for somebody who starts later. */
const current = (spells: readonly Spell[], today: string): Spell | undefined =>
  spellOn(spells, today) ?? spells.find((spell) => spell.from > today);
