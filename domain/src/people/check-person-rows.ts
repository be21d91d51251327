import { tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { peopleProblem } from './people-problems.ts';
import type { KnownPerson, PersonRow } from './person-row.ts';

export interface CheckedRows {
  /** One row a person, in the order of the file. */
  readonly rows: readonly PersonRow[];
  readonly problems: readonly ImportProblem[];
}

/** Checks what rows can get wrong among themselves: blank or repeated keys, shared or malformed addresses, lengths. */
export function checkPersonRows(all: readonly PersonRow[]): CheckedRows {
  const problems: ImportProblem[] = [];
  const byKey = new Map<string, PersonRow>();
  for (const row of [...all].sort((a, b) => a.file.localeCompare(b.file) || a.row - b.row)) {
    const first = byKey.get(row.key);
    if (row.key === '') problems.push(peopleProblem('key_blank', row, { message: 'The row has no key, so nobody can tell who it is.' }));
    else if (first) problems.push(repeated(row, first));
    else byKey.set(row.key, row);
  }
  const rows = [...byKey.values()];
  for (const row of rows) problems.push(...checkCells(row));
  return { rows, problems: [...problems, ...sharedEmails(rows)] };
}

/** Addresses that belong to somebody whom the file does not speak of, or keeps at that address. */
export function takenEmails(
  rows: readonly PersonRow[],
  personOf: (row: PersonRow) => KnownPerson | undefined,
  known: readonly KnownPerson[],
): ImportProblem[] {
  const rowOf = new Map<string, PersonRow>();
  for (const row of rows) {
    const person = personOf(row);
    if (person) rowOf.set(person.id, row);
  }
  const holders = new Map<string, KnownPerson>();
  for (const person of known) {
    const row = rowOf.get(person.id);
    if (person.email !== null && (row?.email === undefined || row.email?.toLowerCase() === person.email.toLowerCase()))
      holders.set(person.email.toLowerCase(), person);
  }
  return rows.flatMap((row) => {
    const holder = typeof row.email === 'string' ? holders.get(row.email.toLowerCase()) : undefined;
    if (!holder || holder.id === personOf(row)?.id) return [];
    const message = `The address ${row.email} of ${row.key} belongs to ${holder.key === null ? 'somebody' : holder.key} in Waymark.`;
    return [peopleProblem('email_taken', row, { message, value: row.email ?? '' })];
  });
}

function repeated(row: PersonRow, first: PersonRow): ImportProblem {
  const code = sameCells(row, first) ? 'key_repeated_same' : 'key_repeated';
  return peopleProblem(code, row, {
    message: `The key ${row.key} stands in row ${first.row} and in row ${row.row}.`,
    value: row.key,
    otherRows: [first.row],
  });
}

function sameCells(a: PersonRow, b: PersonRow): boolean {
  const cells = ({ file: _file, row: _row, ...rest }: PersonRow): string =>
    JSON.stringify(Object.entries(rest).sort(([x], [y]) => x.localeCompare(y)));
  return cells(a) === cells(b);
}

const TEXTS = ['displayName', 'givenName', 'familyName', 'location', 'jobTitle'] as const;

function checkCells(row: PersonRow): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (typeof row.email === 'string' && !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(row.email)) {
    problems.push(peopleProblem('email_invalid', row, { message: `"${row.email}" is not an e-mail address.`, value: row.email }));
  }
  if (typeof row.employmentShare === 'number' && !(row.employmentShare > 0 && row.employmentShare <= 1)) {
    problems.push(
      peopleProblem('share_out_of_range', row, {
        message: `${row.employmentShare} is no share of a full job.`,
        value: String(row.employmentShare),
      }),
    );
  }
  for (const column of TEXTS) {
    const text = row[column];
    if (typeof text === 'string' && tidyText(text).length > 200) {
      problems.push(peopleProblem('text_too_long', row, { column, message: `The text has ${text.length} characters.` }));
    }
  }
  return problems;
}

function sharedEmails(rows: readonly PersonRow[]): ImportProblem[] {
  const byEmail = new Map<string, PersonRow[]>();
  for (const row of rows) {
    if (typeof row.email !== 'string') continue;
    const email = row.email.toLowerCase();
    const list = byEmail.get(email);
    if (list) list.push(row);
    else byEmail.set(email, [row]);
  }
  return [...byEmail.values()]
    .filter((list) => list.length > 1)
    .flatMap((list) =>
      list.map((row) => {
        const others = list.filter((other) => other !== row);
        const message = `${row.key} and ${others.map((other) => other.key).join(', ')} have the same address.`;
        return peopleProblem('email_shared', row, { message, value: row.email ?? '', otherRows: others.map((other) => other.row) });
      }),
    );
}
