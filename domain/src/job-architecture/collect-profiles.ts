import { foldText, tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import type { CollectedCompetency } from './collect-competencies.ts';
import { frameworkProblem } from './framework-problems.ts';
import type { ExpectationRow } from './framework-rows.ts';
import type { ImportScale } from './import-scale.ts';
import { readImportance } from './read-importance.ts';
import { isSentinel } from './sentinel.ts';
import { splitDescriptor, tidyMultiline } from './split-descriptor.ts';
import { type SaidText, usualText } from './usual-text.ts';

export interface CollectedExpectation {
  readonly competency: string;
  readonly required: number;
  readonly importance: number;
  readonly mustHave: boolean;
  readonly wording: string;
  readonly row: ExpectationRow;
}

/** A role as its rows describe it, in one track. */
export interface CollectedProfile {
  readonly family: string;
  readonly track: string;
  readonly title: string;
  readonly purposes: SaidText[];
  readonly jobLevels: SaidText[];
  /** By the competency's folded name, in the order of the rows. */
  readonly expectations: Map<string, CollectedExpectation>;
}

export interface CollectedProfiles {
  readonly profiles: readonly CollectedProfile[];
  readonly duplicates: number;
  readonly importanceGiven: boolean;
  readonly problems: readonly ImportProblem[];
}

interface Sources {
  readonly rows: readonly ExpectationRow[];
  readonly competencies: ReadonlyMap<string, CollectedCompetency>;
  readonly scale: ImportScale;
  readonly sentinels: readonly string[];
  readonly frameworkName: string;
}

/** Gathers the roles of the rows; equal rows count once, of rows that contradict each other the first stands. */
export function collectProfiles(sources: Sources): CollectedProfiles {
  const problems: ImportProblem[] = [];
  const profiles = new Map<string, CollectedProfile>();
  let duplicates = 0;
  for (const row of sources.rows) {
    const profile = profileFor(profiles, row, sources.frameworkName);
    const expectation = expectationOf(row, sources, problems);
    if (!expectation) continue;
    const key = foldText(row.competency);
    const first = profile.expectations.get(key);
    if (!first) profile.expectations.set(key, expectation);
    else if (first.required === expectation.required) {
      duplicates += 1;
      problems.push(repeated('duplicate_row', first, row));
    } else problems.push(repeated('expectation_conflict', first, row));
  }
  const importanceGiven = sources.rows.some((row) => row.importance !== undefined);
  return { profiles: [...profiles.values()], duplicates, importanceGiven, problems };
}

function profileFor(profiles: Map<string, CollectedProfile>, row: ExpectationRow, frameworkName: string): CollectedProfile {
  const family = tidyText(row.family ?? frameworkName);
  const track = tidyText(row.track ?? family);
  const key = [family, track, row.profile].map(foldText).join('\u001f');
  const profile: CollectedProfile = profiles.get(key) ?? {
    family,
    track,
    title: tidyText(row.profile),
    purposes: [],
    jobLevels: [],
    expectations: new Map(),
  };
  profiles.set(key, profile);
  const { file, row: number } = row;
  if (row.purpose !== undefined) profile.purposes.push({ text: row.purpose, file, row: number });
  if (row.jobLevel !== undefined) profile.jobLevels.push({ text: tidyText(row.jobLevel), file, row: number });
  return profile;
}

function expectationOf(row: ExpectationRow, sources: Sources, problems: ImportProblem[]): CollectedExpectation | undefined {
  const required = requiredStep(row, sources, problems);
  if (required === undefined) return undefined;
  const { importance, mustHave, isKnown } = readImportance(row.importance);
  if (!isKnown)
    problems.push(
      frameworkProblem('importance_unknown', row, { message: `"${row.importance}" is no importance.`, value: row.importance ?? '' }),
    );
  return {
    competency: foldText(row.competency),
    required,
    importance,
    mustHave: row.mustHave ?? mustHave,
    wording: ownWording(row, required, sources),
    row,
  };
}

function requiredStep(row: ExpectationRow, { scale, sentinels }: Sources, problems: ImportProblem[]): number | undefined {
  const cell = row.required ?? '';
  const step = cell === '' ? undefined : scale.stepOf(cell);
  if (step !== undefined) return step;
  const name = `"${tidyText(row.competency)}" for "${tidyText(row.profile)}"`;
  if (cell === '') problems.push(frameworkProblem('required_missing', row, { message: `${name} has no required level.` }));
  else if (isSentinel(cell, sentinels))
    problems.push(frameworkProblem('required_not_set', row, { message: `${name} says "${tidyText(cell)}".`, value: cell }));
  else
    problems.push(
      frameworkProblem('required_unknown', row, { message: `"${tidyText(cell)}" of ${name} is no level of the scale.`, value: cell }),
    );
  return undefined;
}

/** Words of this role alone: given as such, or a description that differs from what the competency says at this step. */
function ownWording(row: ExpectationRow, step: number, { competencies, sentinels }: Sources): string {
  if (row.wording !== undefined) return tidyMultiline(row.wording);
  const general = competencies.get(foldText(row.competency))?.texts.get(step);
  if (row.descriptor === undefined || isSentinel(row.descriptor, sentinels) || tidyMultiline(row.descriptor) === general) return '';
  const { text, indicators } = splitDescriptor(row.descriptor);
  return [text, ...indicators].filter((line) => line !== '').join('\n');
}

function repeated(code: 'duplicate_row' | 'expectation_conflict', first: CollectedExpectation, row: ExpectationRow): ImportProblem {
  const what = `"${tidyText(row.competency)}" for "${tidyText(row.profile)}"`;
  const message =
    code === 'duplicate_row'
      ? `${what} already stands in row ${first.row.row}.`
      : `${what} is "${first.row.required}" in row ${first.row.row} and "${row.required}" in row ${row.row}. Row ${first.row.row} counts.`;
  return frameworkProblem(code, row, { message, otherRows: [first.row.row] });
}

/** The text most rows give, with a problem for the first row that says something else. */
export function agreedText(
  said: readonly SaidText[],
  what: { readonly code: 'description_differs' | 'level_conflict'; readonly name: string; readonly column: string },
  problems: ImportProblem[],
): string {
  const { text, others } = usualText(said);
  const [first, ...rest] = others;
  if (first) {
    const message = `"${what.name}" is described in more than one way.`;
    problems.push(frameworkProblem(what.code, first, { column: what.column, message, otherRows: rest.map(({ row }) => row) }));
  }
  return text;
}
