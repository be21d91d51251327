import { foldText, tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { peopleProblem } from './people-problems.ts';
import type { KnownTeam } from './person-row.ts';

/** A team that the import has to make, parents before children. */
export interface NewTeam {
  readonly key: string;
  readonly path: readonly string[];
  readonly parentKey: string | null;
}

export interface TeamUse {
  readonly file: string;
  readonly row: number;
  readonly path: readonly string[];
}

export interface ResolvedTeams {
  /** The team's key for a path as a file writes it; undefined when the path is ambiguous. */
  readonly keyOf: (path: readonly string[]) => string | undefined;
  readonly create: readonly NewTeam[];
  readonly problems: readonly ImportProblem[];
}

const SEPARATOR = '\u001f';

/** A path as one text, equal for spellings that differ in letter case or blanks. */
export function teamKey(path: readonly string[]): string {
  return path.length === 1 ? foldText(path[0] ?? '') : path.map(foldText).join(SEPARATOR);
}

/**
 * Finds the team of every path. A path of one name means the only team of that name anywhere, known or in the file;
 * where there is none, it becomes a team at the top. `named` are all paths of the files, those of left-out rows too, so that
 * leaving out a row never changes what a name means.
 */
export function resolveTeams(uses: readonly TeamUse[], known: readonly KnownTeam[], named: readonly (readonly string[])[]): ResolvedTeams {
  const catalogue = new Catalogue(known, usualSpellings(named));
  const singles = uses.filter((use) => use.path.length === 1);
  for (const path of named) if (path.length > 1) catalogue.add(path);
  const resolved = new Map<string, string | undefined>();
  for (const { path } of singles) if (!resolved.has(teamKey(path))) resolved.set(teamKey(path), catalogue.findOrAdd(path));
  const problems = [
    ...uses.flatMap(lengthProblems),
    ...singles.flatMap((use) => nameProblems(use, resolved.get(teamKey(use.path)), catalogue)),
  ];
  const keyOf = (path: readonly string[]): string | undefined => (path.length === 1 ? resolved.get(teamKey(path)) : teamKey(path));
  const used = uses.flatMap((use) => keyOf(use.path) ?? []);
  return { keyOf, create: catalogue.created(used), problems };
}

/** The teams known so far, findable by path and by their own name. */
class Catalogue {
  readonly #paths = new Map<string, readonly string[]>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #made = new Map<string, NewTeam>();
  readonly #spell: (name: string) => string;

  constructor(known: readonly KnownTeam[], spell: (name: string) => string) {
    this.#spell = spell;
    for (const team of known) this.#enter(teamKey(team.path), team.path);
  }

  add(path: readonly string[]): string {
    let parentKey: string | null = null;
    for (let depth = 1; depth <= path.length; depth += 1) {
      const part = path.slice(0, depth).map(this.#spell);
      const key = teamKey(part);
      if (!this.#paths.has(key)) {
        this.#made.set(key, { key, path: part, parentKey });
        this.#enter(key, part);
      }
      parentKey = key;
    }
    return teamKey(path);
  }

  findOrAdd(path: readonly string[]): string | undefined {
    const named = this.#byName.get(teamKey(path));
    if (!named) return this.add(path);
    return named.size === 1 ? [...named][0] : undefined;
  }

  pathsNamed(path: readonly string[]): string[] {
    return [...(this.#byName.get(teamKey(path)) ?? [])].map((key) => (this.#paths.get(key) ?? []).join(' > ')).sort();
  }

  spellingOf(key: string | undefined): string | undefined {
    return key === undefined ? undefined : this.#paths.get(key)?.at(-1);
  }

  created(used: readonly string[]): NewTeam[] {
    const needed = new Map<string, NewTeam>();
    for (const key of new Set(used)) {
      for (let team = this.#made.get(key); team; team = this.#made.get(team.parentKey ?? '')) needed.set(team.key, team);
    }
    return [...needed.values()].sort((a, b) => a.path.length - b.path.length || (a.key < b.key ? -1 : 1));
  }

  #enter(key: string, path: readonly string[]): void {
    this.#paths.set(key, path);
    const name = foldText(path.at(-1) ?? '');
    const named = this.#byName.get(name) ?? new Set<string>();
    named.add(key);
    this.#byName.set(name, named);
  }
}

/** The most frequent spelling of each name, so that the order of rows plays no part. */
function usualSpellings(paths: readonly (readonly string[])[]): (name: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const name of paths.flat()) {
    const spellings = counts.get(foldText(name)) ?? new Map<string, number>();
    spellings.set(tidyText(name), (spellings.get(tidyText(name)) ?? 0) + 1);
    counts.set(foldText(name), spellings);
  }
  const usual = new Map([...counts].map(([name, spellings]) => [name, mostFrequent(spellings)]));
  return (name) => usual.get(foldText(name)) ?? tidyText(name);
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

function nameProblems(use: TeamUse, key: string | undefined, catalogue: Catalogue): ImportProblem[] {
  if (key === undefined) return [ambiguous(use, catalogue.pathsNamed(use.path))];
  const spelling = catalogue.spellingOf(key);
  return spelling === undefined || spelling === tidyText(use.path[0] ?? '') ? [] : [respelt(use, spelling)];
}

const ambiguous = (use: TeamUse, paths: readonly string[]): ImportProblem =>
  peopleProblem('team_ambiguous', use, {
    message: `"${use.path[0]}" is the name of ${paths.length} teams: ${paths.join('; ')}.`,
    value: use.path[0] ?? '',
  });

const respelt = (use: TeamUse, spelling: string): ImportProblem =>
  peopleProblem('team_spelling', use, { message: `"${use.path[0]}" is read as the team "${spelling}".`, value: use.path[0] ?? '' });

function lengthProblems(use: TeamUse): ImportProblem[] {
  const long = use.path.find((name) => name.length > 200);
  return long === undefined
    ? []
    : [peopleProblem('text_too_long', use, { column: 'team', message: `A team's name has ${long.length} characters.` })];
}
