import { addDays } from '../shared/calendar-date.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { planWithoutBadRows, type RowPlace } from '../shared/leave-out-rows.ts';
import { diffSpells } from './lay-spells.ts';
import { type MatchedPeople, matchPeople, refOf, type Subject } from './match-people.ts';
import { checkCycles, figuresOf, managersAfter } from './people-figures.ts';
import type { ChangedPerson, FieldChange, Leaver, NewPerson, PeopleImport, PeoplePlan } from './people-plan.ts';
import { peopleProblem, peopleProblems } from './people-problems.ts';
import type { KnownPerson } from './person-row.ts';
import { PLAIN_FIELDS } from './person-values.ts';
import { type PersonFacts, type PlannedFacts, planFacts } from './plan-facts.ts';

const LEAVERS_WITHOUT_QUESTION = 5;

/**
 * What a people file would change, without changing anything. The order of rows plays no part, a second run of an applied
 * plan is empty, and a bad row never loses another: it blocks the whole, or is left out where that was asked.
 */
export function planPeopleImport(input: PeopleImport): PeoplePlan {
  return planWithoutBadRows(input.options?.leaveOut ?? 'nothing', (isIn) => planOnce(without(input, isIn)));
}

/** The input without the rows left out; of a person whose row is left out, the history stays untouched too. */
function without(input: PeopleImport, isIn: (place: RowPlace) => boolean): PeopleImport & { readonly all: PeopleImport } {
  const untouched = new Set(input.rows.filter((row) => !isIn(row)).map((row) => row.key));
  const history = (input.history ?? []).filter((row) => isIn(row) && !untouched.has(row.key));
  return { ...input, rows: input.rows.filter(isIn), history, all: input };
}

function planOnce(input: PeopleImport & { readonly all: PeopleImport }): Omit<PeoplePlan, 'leftOut' | 'blocked'> {
  const { known, today } = input;
  const matched = matchPeople(input.rows, known, today);
  const missing = missingPeople(input, matched);
  const subjects = allSubjects(input, matched, missing);
  const facts = planFacts(input, matched, subjects);
  const reporting = { subjects, known, facts, today };
  const managers = managersAfter(reporting);
  const { cycles, problems: circles } = checkCycles(reporting, managers);
  const parts = subjects.map((subject) => partOf(subject, facts));
  const leavers = leaversOf(subjects, today);
  const problems = [
    ...(input.problems ?? []),
    ...matched.problems,
    ...facts.problems,
    ...circles,
    ...replaced(parts),
    ...tooMany(input, leavers),
  ];
  return {
    create: parts.flatMap((part) => (part.kind === 'new' ? [part.person] : [])),
    update: parts.flatMap((part) => (part.kind === 'changed' ? [part.person] : [])),
    unchanged: parts.flatMap((part) => (part.kind === 'unchanged' ? [part.ref] : [])),
    leavers,
    missing: missing.map((person) => refOf(person, '')),
    teams: facts.teams,
    teamIds: facts.teamIds,
    historyEnds: facts.historyEnds,
    figures: { ...figuresOf(reporting, managers), cycles: cycles.length },
    problems,
  };
}

function missingPeople({ known, today }: PeopleImport, { subjects }: MatchedPeople): KnownPerson[] {
  const inFile = new Set(subjects.map((subject) => subject.ref));
  const isHere = (person: KnownPerson): boolean => person.leftOn === null || person.leftOn >= today;
  return known.filter((person) => person.key !== null && isHere(person) && !inFile.has(refOf(person, '')));
}

/** The people of the rows, then those missing (as leavers, where asked), then those whom only the history names. */
function allSubjects(input: PeopleImport, matched: MatchedPeople, missing: readonly KnownPerson[]): Subject[] {
  const lastDay = addDays(input.today, -1);
  const without = (person: KnownPerson, leftOn: string | null): Subject => ({
    ref: refOf(person, ''),
    key: person.key,
    row: undefined,
    known: person,
    planned: { ...person, leftOn },
  });
  const leavers = input.options?.missing === 'leavers' ? missing.map((person) => without(person, lastDay)) : [];
  const done = new Set([...matched.subjects, ...leavers].map((subject) => subject.key));
  const inHistory = new Set((input.history ?? []).map((row) => row.key));
  const others = input.known.filter((person) => person.key !== null && inHistory.has(person.key) && !done.has(person.key));
  return [...matched.subjects, ...leavers, ...others.map((person) => without(person, person.leftOn))];
}

type Part =
  | { readonly kind: 'new'; readonly person: NewPerson }
  | { readonly kind: 'changed'; readonly person: ChangedPerson; readonly subject: Subject }
  | { readonly kind: 'unchanged'; readonly ref: string };

function partOf(subject: Subject, facts: PlannedFacts): Part {
  const { ref, key, row, known, planned } = subject;
  const own = facts.of.get(ref);
  if (!own) throw new Error('every subject has planned facts');
  if (!known) {
    const { job: jobs, team: memberships, manager: reportingLines } = own.wished;
    return { kind: 'new', person: { ref, key: key ?? '', row: row?.row ?? 0, fields: planned, jobs, memberships, reportingLines } };
  }
  const person: ChangedPerson = {
    ref,
    id: known.id,
    key,
    row: row?.row ?? null,
    changes: fieldChanges(subject, known),
    ...spellChanges(own),
  };
  return isEmpty(person) ? { kind: 'unchanged', ref } : { kind: 'changed', person, subject };
}

function fieldChanges({ key, planned }: Subject, known: KnownPerson): FieldChange[] {
  const changes = PLAIN_FIELDS.flatMap((field): FieldChange[] =>
    planned[field] === known[field] ? [] : [{ field, before: known[field], after: planned[field] }],
  );
  return key === known.key ? changes : [{ field: 'key', before: known.key, after: key }, ...changes];
}

function spellChanges({ known, wished }: PersonFacts): Pick<ChangedPerson, 'jobs' | 'memberships' | 'reportingLines'> {
  return {
    jobs: diffSpells(known.job, wished.job),
    memberships: diffSpells(known.team, wished.team),
    reportingLines: diffSpells(known.manager, wished.manager),
  };
}

const isEmpty = ({ changes, jobs, memberships, reportingLines }: ChangedPerson): boolean =>
  changes.length === 0 &&
  [jobs, memberships, reportingLines].every(({ create, update, remove }) => create.length + update.length + remove.length === 0);

function leaversOf(subjects: readonly Subject[], today: string): Leaver[] {
  return subjects.flatMap(({ ref, key, row, known, planned }): Leaver[] => {
    const { leftOn } = planned;
    const wasHere = known !== undefined && (known.leftOn === null || known.leftOn >= today);
    return wasHere && leftOn !== null && leftOn < today ? [{ ref, key, leftOn, reason: row ? 'file' : 'missing' }] : [];
  });
}

/** A date in the file that wipes out later records is worth a look before it is applied. */
function replaced(parts: readonly Part[]): ImportProblem[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'changed' || !part.subject.row) return [];
    const { jobs, memberships, reportingLines } = part.person;
    const count = jobs.remove.length + memberships.remove.length + reportingLines.remove.length;
    if (count === 0) return [];
    const message = `${count} dated record${count === 1 ? '' : 's'} of ${part.subject.key} in Waymark would go.`;
    return [peopleProblem('history_replaced', part.subject.row, { message })];
  });
}

function tooMany({ known, options, today }: PeopleImport, leavers: readonly Leaver[]): ImportProblem[] {
  const here = known.filter((person) => person.leftOn === null || person.leftOn >= today).length;
  const limit = Math.max(LEAVERS_WITHOUT_QUESTION, (here * (options?.maxLeaverPercent ?? 5)) / 100);
  if (leavers.length <= limit) return [];
  const { severity, cure, column } = peopleProblems.too_many_leavers;
  const message = `${leavers.length} of ${here} people would become leavers.`;
  return [{ file: '', row: null, column, code: 'too_many_leavers', severity, message, cure, value: String(leavers.length) }];
}
