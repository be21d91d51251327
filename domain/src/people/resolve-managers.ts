import type { CalendarDate } from '../shared/calendar-date.ts';
import { foldText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { type PeopleProblemCode, peopleProblem } from './people-problems.ts';
import type { PersonRow } from './person-row.ts';

/** Somebody a row may name as manager: known to Waymark, in the file, or both. */
export interface Candidate {
  readonly ref: string;
  readonly key: string | null;
  readonly email: string | null;
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly leftOn: CalendarDate | null;
}

export interface ResolvedManager {
  /** A person's ref, `null` for nobody, `undefined` to leave the line alone. */
  readonly manager: string | null | undefined;
  readonly problem?: ImportProblem;
}

export type FindManager = (row: PersonRow, ownRef: string) => ResolvedManager;

/** Prepares the look-up of managers by key, then e-mail, then full name ("Ada Lovelace" or "Lovelace, Ada"). */
export function managerFinder(candidates: readonly Candidate[], today: CalendarDate): FindManager {
  const byKey = lazily(() => indexBy(candidates, (person) => [person.key ?? '']));
  const byBareKey = lazily(() => indexBy(candidates, (person) => [bareKey(person.key ?? '')]));
  const byEmail = lazily(() => indexBy(candidates, (person) => [person.email?.toLowerCase() ?? '']));
  const byName = lazily(() => indexBy(candidates, namesOf));
  const find = (named: Named): readonly Candidate[] => {
    if (named.field === 'managerKey') return byKey().get(named.value) ?? [];
    return (named.field === 'managerEmail' ? byEmail() : byName()).get(foldText(named.value)) ?? [];
  };
  const hint = (value: string): string => {
    const close = byBareKey().get(bareKey(value)) ?? [];
    return close.length === 1 ? ` Did you mean ${close[0]?.key}?` : '';
  };
  const choose = (row: PersonRow, named: Named, ownRef: string): ResolvedManager => {
    const [found, second] = find(named);
    if (!found)
      return refuse('manager_unknown', row, named, `${whose(row, named)} is nobody in the file or in Waymark.${hint(named.value)}`);
    if (second) return refuse('manager_ambiguous', row, named, `${whose(row, named)} could be several people.`);
    if (found.ref === ownRef) return refuse('manager_self', row, named, `${row.key} is named as their own manager.`, null);
    if (!isGone(found, today) || hasLeft(row, today)) return { manager: found.ref };
    return refuse('manager_has_left', row, named, `${whose(row, named)} left on ${found.leftOn}.`);
  };
  return (row, ownRef) => {
    const named = nameIn(row);
    return named === undefined || named === null ? { manager: named } : choose(row, named, ownRef);
  };
}

const whose = (row: PersonRow, named: Named): string => `The manager ${named.value} of ${row.key}`;
const isGone = ({ leftOn }: Candidate, today: CalendarDate): boolean => leftOn !== null && leftOn < today;

interface Named {
  readonly field: 'managerKey' | 'managerEmail' | 'managerName';
  readonly value: string;
}

function nameIn(row: PersonRow): Named | null | undefined {
  let cleared = false;
  for (const field of ['managerKey', 'managerEmail', 'managerName'] as const) {
    const value = row[field];
    if (typeof value === 'string') return { field, value };
    if (value === null) cleared = true;
  }
  return cleared ? null : undefined;
}

type Refuse = [code: PeopleProblemCode, row: PersonRow, named: Named, message: string, manager?: null];

const refuse = (...[code, row, named, message, manager]: Refuse): ResolvedManager => ({
  manager,
  problem: peopleProblem(code, row, { column: named.field, message, value: named.value }),
});

const hasLeft = (row: PersonRow, today: CalendarDate): boolean => typeof row.leftOn === 'string' && row.leftOn < today;

/** A key as a spreadsheet may have mangled it: no leading zeros, no ".0". */
const bareKey = (key: string): string =>
  key
    .replace(/^0+(?=.)/, '')
    .replace(/\.0+$/, '')
    .toLowerCase();

function namesOf(person: Candidate): string[] {
  const { displayName, givenName, familyName } = person;
  const both = givenName !== '' && familyName !== '';
  return [displayName, ...(both ? [`${givenName} ${familyName}`, `${familyName}, ${givenName}`, `${familyName} ${givenName}`] : [])].map(
    foldText,
  );
}

/** Computed when it is first asked for: most files name managers in one way only. */
function lazily<T>(compute: () => T): () => T {
  let computed: T | undefined;
  return () => {
    computed ??= compute();
    return computed;
  };
}

function indexBy(candidates: readonly Candidate[], keysOf: (person: Candidate) => readonly string[]): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const person of candidates) {
    for (const key of keysOf(person)) {
      const list = index.get(key);
      if (!list) index.set(key, [person]);
      else if (!list.includes(person)) list.push(person);
    }
  }
  return index;
}
