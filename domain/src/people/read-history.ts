import { addDays, type CalendarDate } from '../shared/calendar-date.ts';
import { foldText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { peopleProblem } from './people-problems.ts';
import type { HistoryRow, Spell } from './person-row.ts';

export type DatedFact = 'job' | 'team' | 'manager';

/** Whether the last date of a period belongs to it ("to 31 May", next from 1 June) or is the next one's first. */
export type PeriodEnds = 'inclusive' | 'exclusive';

export interface PersonHistory {
  readonly spells: ReadonlyMap<string, Readonly<Record<DatedFact, readonly Spell[]>>>;
  readonly ends: PeriodEnds;
  readonly problems: readonly ImportProblem[];
}

interface Entry {
  readonly row: HistoryRow;
  readonly value: string;
}

/** Turns a history file into ordered spells without overlaps; teams are joined to one text by `teamKey`. */
export function readHistory(rows: readonly HistoryRow[], teamKey: (path: readonly string[]) => string, ends?: PeriodEnds): PersonHistory {
  const problems: ImportProblem[] = [];
  const entries = entriesOf(rows, teamKey);
  const decided = ends ?? inferEnds([...entries.values()].flatMap((facts) => Object.values(facts)));
  const spells = new Map<string, Record<DatedFact, Spell[]>>();
  for (const [key, facts] of entries) {
    const read = (fact: DatedFact): Spell[] => toSpells(facts[fact], decided, problems);
    spells.set(key, { job: read('job'), team: read('team'), manager: read('manager') });
  }
  return { spells, ends: decided, problems };
}

function entriesOf(rows: readonly HistoryRow[], teamKey: (path: readonly string[]) => string): Map<string, Record<DatedFact, Entry[]>> {
  const entries = new Map<string, Record<DatedFact, Entry[]>>();
  for (const row of rows) {
    const facts = entries.get(row.key) ?? { job: [], team: [], manager: [] };
    entries.set(row.key, facts);
    const values = { job: row.jobTitle, team: row.team && teamKey(row.team), manager: row.managerKey };
    for (const fact of FACTS) facts[fact].push(...entry(row, values[fact]));
  }
  for (const facts of entries.values()) for (const fact of FACTS) facts[fact].sort(byStart);
  return entries;
}

const FACTS = ['job', 'team', 'manager'] as const;
const entry = (row: HistoryRow, value: string | undefined): Entry[] => (value === undefined ? [] : [{ row, value }]);

const byStart = (a: Entry, b: Entry): number =>
  a.row.from.localeCompare(b.row.from) || a.row.row - b.row.row || a.value.localeCompare(b.value);

/** Neighbouring periods tell: next begins on the same day (exclusive) or a day later (inclusive, also where nothing tells). */
function inferEnds(lists: readonly (readonly Entry[])[]): PeriodEnds {
  let exclusive = 0;
  let inclusive = 0;
  for (const list of lists) {
    list.forEach((entry, index) => {
      const next = list[index + 1];
      if (entry.row.to === null || !next) return;
      if (next.row.from === entry.row.to) exclusive += 1;
      else if (next.row.from === addDays(entry.row.to, 1)) inclusive += 1;
    });
  }
  return exclusive > inclusive ? 'exclusive' : 'inclusive';
}

function toSpells(list: readonly Entry[], ends: PeriodEnds, problems: ImportProblem[]): Spell[] {
  const spells: Spell[] = [];
  let lastRow: HistoryRow | undefined;
  for (const { row, value } of list) {
    const to = row.to === null ? null : dayAfterEnd(row.to, ends);
    if (to !== null && to <= row.from) problems.push(outOfOrder(row));
    else {
      if (cutBefore(spells, row.from, value)) problems.push(overlap(row, lastRow));
      append(spells, { value, from: row.from, to });
      lastRow = row;
    }
  }
  return spells;
}

/** Ends the last spell where the next begins; true when the two contradict each other. */
function cutBefore(spells: Spell[], day: CalendarDate, value: string): boolean {
  const previous = spells.at(-1);
  if (!previous || (previous.to !== null && previous.to <= day)) return false;
  spells.pop();
  if (previous.from < day) spells.push({ ...previous, to: day });
  return foldText(previous.value) !== foldText(value);
}

/** Neighbours of one value become one spell. */
function append(spells: Spell[], spell: Spell): void {
  const previous = spells.at(-1);
  if (previous?.value === spell.value && previous.to === spell.from) spells[spells.length - 1] = { ...previous, to: spell.to };
  else spells.push(spell);
}

const dayAfterEnd = (to: CalendarDate, ends: PeriodEnds): CalendarDate => (ends === 'inclusive' ? addDays(to, 1) : to);

function outOfOrder(row: HistoryRow): ImportProblem {
  return peopleProblem('history_dates_out_of_order', row, {
    message: `The period of ${row.key} ends on ${row.to}, before it begins on ${row.from}.`,
  });
}

function overlap(row: HistoryRow, other: HistoryRow | undefined): ImportProblem {
  const otherRows = other ? [other.row] : [];
  return peopleProblem('history_overlap', row, {
    message: `A period of ${row.key} begins on ${row.from}, while an earlier one still runs.`,
    otherRows,
  });
}
