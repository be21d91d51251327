import { foldText, tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import type { MatchedPeople, Subject } from './match-people.ts';
import type { PeopleImport, PersonRef } from './people-plan.ts';
import { peopleProblem } from './people-problems.ts';
import type { HistoryRow, KnownSpell, Spell } from './person-row.ts';
import { planSpells } from './plan-spells.ts';
import { type DatedFact, type PeriodEnds, readHistory } from './read-history.ts';
import { managerFinder } from './resolve-managers.ts';
import { type NewTeam, resolveTeams, teamKey } from './resolve-teams.ts';

export interface PersonFacts {
  readonly known: Readonly<Record<DatedFact, readonly KnownSpell[]>>;
  readonly wished: Readonly<Record<DatedFact, readonly Spell[]>>;
}

export interface PlannedFacts {
  readonly of: ReadonlyMap<PersonRef, PersonFacts>;
  readonly teams: readonly NewTeam[];
  readonly teamIds: ReadonlyMap<string, string>;
  readonly historyEnds: PeriodEnds | null;
  readonly unresolvedManagers: number;
  readonly problems: readonly ImportProblem[];
}

type Now = Readonly<Record<DatedFact, string | null | undefined>>;

/** Plans the titles, teams and managers of every subject: what should hold from when to when. */
export function planFacts(
  input: PeopleImport & { readonly all: PeopleImport },
  matched: MatchedPeople,
  subjects: readonly Subject[],
): PlannedFacts {
  const problems: ImportProblem[] = [];
  const historyRows = knownHistory(input.history ?? [], matched, problems);
  const named = [...input.all.rows, ...(input.all.history ?? [])].flatMap((row) => (row.team && row.team.length > 0 ? [row.team] : []));
  const teams = resolveTeams(teamUses(subjects, historyRows), input.teams, named);
  const history = readHistory(historyRows, (path) => teams.keyOf(path) ?? teamKey(path), input.options?.historyEnds);
  const findManager = managerFinder(matched.candidates, input.today);
  const teamKeys = new Map(input.teams.map((team) => [team.id, teamKey(team.path)]));
  let unresolvedManagers = 0;
  const nowOf = ({ row, ref }: Subject): Now => {
    if (!row) return { job: undefined, team: undefined, manager: undefined };
    const { manager, problem } = findManager(row, ref);
    if (problem) problems.push(problem);
    if (UNRESOLVED.has(problem?.code ?? '')) unresolvedManagers += 1;
    return { job: tidyCell(row.jobTitle), team: row.team ? teams.keyOf(row.team) : row.team, manager };
  };
  const of = new Map<PersonRef, PersonFacts>();
  for (const subject of subjects) {
    const past = history.spells.get(subject.key ?? '');
    const known = knownFacts(subject, teamKeys);
    const disagree = (): void => {
      if (subject.row)
        problems.push(
          peopleProblem('history_disagrees', subject.row, {
            message: `The history of ${subject.key} says something else about today than the people file.`,
          }),
        );
    };
    of.set(subject.ref, { known, wished: wishedFacts({ subject, known, past, now: nowOf(subject), today: input.today }, disagree) });
  }
  const historyEnds = historyRows.length === 0 ? null : history.ends;
  const teamIds = new Map([...teamKeys].map(([id, key]) => [key, id]));
  return {
    of,
    teams: teams.create,
    teamIds,
    historyEnds,
    unresolvedManagers,
    problems: [...problems, ...teams.problems, ...history.problems],
  };
}

const UNRESOLVED = new Set(['manager_unknown', 'manager_ambiguous']);

interface Wish {
  readonly subject: Subject;
  readonly known: PersonFacts['known'];
  readonly past: Readonly<Record<DatedFact, readonly Spell[]>> | undefined;
  readonly now: Now;
  readonly today: string;
}

function wishedFacts({ subject, known, past, now, today }: Wish, disagree: () => void): PersonFacts['wished'] {
  const { joinedOn, leftOn } = subject.planned;
  const { firstDay, cancelledLeaving } = comingAndGoing(subject);
  const plan = (fact: DatedFact): readonly Spell[] => {
    const since = fact === 'job' ? subject.row?.assignmentStartedOn : undefined;
    const spelt = (spells: readonly Spell[]): readonly Spell[] => (fact === 'job' ? respell(spells, now.job) : spells);
    const { spells, disagrees } = planSpells({
      known: spelt(known[fact]),
      history: spelt(past?.[fact] ?? []),
      now: now[fact],
      since,
      firstDay,
      cancelledLeaving,
      joinedOn,
      leftOn,
      today,
    });
    if (disagrees) disagree();
    return spells;
  };
  return { job: plan('job'), team: plan('team'), manager: plan('manager') };
}

/** Somebody new or back begins on their first day; a cancelled leaving lets things go on as they were. */
function comingAndGoing({ known, planned }: Subject): { firstDay: string | null; cancelledLeaving: string | null } {
  if (!known) return { firstDay: planned.joinedOn, cancelledLeaving: null };
  const { leftOn } = known;
  if (leftOn === null || (planned.leftOn !== null && planned.leftOn <= leftOn)) return { firstDay: null, cancelledLeaving: null };
  const isBack = planned.joinedOn !== null && planned.joinedOn > leftOn;
  return isBack ? { firstDay: planned.joinedOn, cancelledLeaving: null } : { firstDay: null, cancelledLeaving: leftOn };
}

/** A title that only changes its letter case or blanks is the same title, written as the file writes it. */
function respell(spells: readonly Spell[], title: string | null | undefined): readonly Spell[] {
  if (!title) return spells;
  const folded = foldText(title);
  return spells.map((spell) => (spell.value !== title && foldText(spell.value) === folded ? { ...spell, value: title } : spell));
}

const tidyCell = (cell: string | null | undefined): string | null | undefined =>
  typeof cell === 'string' ? tidyText(cell) || undefined : cell;

function knownFacts({ known }: Subject, teamKeys: ReadonlyMap<string, string>): PersonFacts['known'] {
  const byStart = (spells: readonly KnownSpell[], value: (spell: KnownSpell) => string): KnownSpell[] =>
    spells.map((spell) => ({ ...spell, value: value(spell) })).sort((a, b) => a.from.localeCompare(b.from));
  return {
    job: byStart(known?.jobs ?? [], (spell) => spell.value),
    team: byStart(known?.memberships ?? [], (spell) => teamKeys.get(spell.value) ?? `id:${spell.value}`),
    manager: byStart(known?.reportingLines ?? [], (spell) => `id:${spell.value}`),
  };
}

function teamUses(subjects: readonly Subject[], history: readonly HistoryRow[]): { file: string; row: number; path: readonly string[] }[] {
  const uses: { file: string; row: number; path: readonly string[] }[] = [];
  for (const { row } of subjects) if (row?.team && row.team.length > 0) uses.push({ file: row.file, row: row.row, path: row.team });
  for (const row of history) if (row.team && row.team.length > 0) uses.push({ file: row.file, row: row.row, path: row.team });
  return uses;
}

/** History rows of people the import knows, their managers as refs. */
function knownHistory(rows: readonly HistoryRow[], matched: MatchedPeople, problems: ImportProblem[]): HistoryRow[] {
  return rows.flatMap((row) => {
    if (matched.refOfKey(row.key) === undefined) {
      problems.push(
        peopleProblem('history_person_unknown', row, {
          message: `The history names ${row.key}, who is nobody in the people file or in Waymark.`,
          value: row.key,
        }),
      );
      return [];
    }
    if (row.managerKey === undefined) return [row];
    const manager = matched.refOfKey(row.managerKey);
    if (manager !== undefined && row.managerKey !== row.key) return [{ ...row, managerKey: manager }];
    problems.push(
      peopleProblem('manager_unknown', row, {
        message: `The manager ${row.managerKey} of ${row.key} is nobody in the file or in Waymark.`,
        value: row.managerKey,
      }),
    );
    const { managerKey: _unknown, ...rest } = row;
    return [rest];
  });
}
