import type { ImportProblem } from '../shared/import-problem.ts';
import { checkPersonRows, takenEmails } from './check-person-rows.ts';
import type { PersonRef } from './people-plan.ts';
import { peopleProblem } from './people-problems.ts';
import type { KnownPerson, PersonRow } from './person-row.ts';
import { type PlannedFields, planPersonFields } from './plan-person-fields.ts';
import type { Candidate } from './resolve-managers.ts';

/** Somebody the files speak of: their row (absent when only the history names them) and what Waymark knows. */
export interface Subject {
  readonly ref: PersonRef;
  readonly key: string | null;
  readonly row: PersonRow | undefined;
  readonly known: KnownPerson | undefined;
  readonly planned: PlannedFields['fields'];
}

export interface MatchedPeople {
  readonly subjects: readonly Subject[];
  /** The ref of a key, in the file or known. */
  readonly refOfKey: (key: string) => PersonRef | undefined;
  readonly candidates: readonly Candidate[];
  readonly problems: readonly ImportProblem[];
}

export const refOf = (known: KnownPerson | undefined, key: string): PersonRef => (known ? `id:${known.id}` : `key:${key}`);

/** Finds who each row is: by key, else by the e-mail of somebody without a key. Never by name. */
export function matchPeople(all: readonly PersonRow[], known: readonly KnownPerson[], today: string): MatchedPeople {
  const { rows, problems: rowProblems } = checkPersonRows(all);
  const problems = [...rowProblems];
  const byKey = new Map(known.flatMap((person) => (person.key === null ? [] : [[person.key, person] as const])));
  const keyless = new Map(
    known.flatMap((person) => (person.key === null && person.email !== null ? [[person.email.toLowerCase(), person] as const] : [])),
  );
  const personOf = (row: PersonRow): KnownPerson | undefined =>
    byKey.get(row.key) ?? (row.email ? keyless.get(row.email.toLowerCase()) : undefined);
  problems.push(...takenEmails(rows, personOf, known));
  const subjects = rows.map((row): Subject => {
    const person = personOf(row);
    if (person?.key === null)
      problems.push(
        peopleProblem('matched_by_email', row, {
          message: `${row.key} is taken for ${row.email}, who has no key in Waymark yet.`,
          value: row.key,
        }),
      );
    const planned = planPersonFields(row, person, today);
    problems.push(...planned.problems);
    return { ref: refOf(person, row.key), key: row.key, row, known: person, planned: planned.fields };
  });
  const refs = new Map(subjects.map((subject) => [subject.key, subject.ref]));
  const refOfKey = (key: string): PersonRef | undefined => refs.get(key) ?? (byKey.has(key) ? refOf(byKey.get(key), key) : undefined);
  return { subjects, refOfKey, candidates: candidatesOf(subjects, known), problems };
}

function candidatesOf(subjects: readonly Subject[], known: readonly KnownPerson[]): Candidate[] {
  const inFile = new Set(subjects.map((subject) => subject.ref));
  const others = known
    .filter((person) => !inFile.has(refOf(person, '')))
    .map((person) => ({ ...candidate(person), ref: refOf(person, ''), key: person.key }));
  return [...subjects.map((subject) => ({ ...candidate(subject.planned), ref: subject.ref, key: subject.key })), ...others];
}

const candidate = ({
  email,
  displayName,
  givenName,
  familyName,
  leftOn,
}: Omit<Candidate, 'ref' | 'key'>): Omit<Candidate, 'ref' | 'key'> => ({
  email,
  displayName,
  givenName,
  familyName,
  leftOn,
});
