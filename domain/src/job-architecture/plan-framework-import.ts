import { foldText, tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { planWithoutBadRows, type RowPlace, type RowsLeftOut } from '../shared/leave-out-rows.ts';
import { assignLevels } from './assign-levels.ts';
import { collectCompetencies } from './collect-competencies.ts';
import { collectFamilies } from './collect-families.ts';
import { collectProfiles } from './collect-profiles.ts';
import type { FrameworkDocument } from './framework-document.ts';
import type { FrameworkImport, FrameworkImportCounts, FrameworkPlan } from './framework-import.ts';
import { frameworkProblem } from './framework-problems.ts';
import type { DescriptorRow, ExpectationRow } from './framework-rows.ts';
import { type ImportScale, importScale } from './import-scale.ts';
import { isSentinel } from './sentinel.ts';
import { writeDocument } from './write-document.ts';

/**
 * Turns the rows of framework tables into a framework document, without changing anything. The order of rows only
 * decides reading order; a bad row never loses another: it blocks the whole, or is left out where that was asked.
 */
export function planFrameworkImport(input: FrameworkImport): FrameworkPlan {
  return planWithoutBadRows(input.leaveOut ?? 'nothing', (isIn) => planOnce(input, isIn));
}

function planOnce(
  input: FrameworkImport,
  isIn: (place: RowPlace) => boolean,
): Omit<FrameworkPlan, keyof RowsLeftOut> & Pick<FrameworkPlan, 'problems'> {
  const problems = [...(input.problems ?? [])];
  const rows = namedRows(input.expectations.filter(isIn), input, problems);
  const descriptors = namedRows(input.descriptors.filter(isIn), input, problems);
  const sentinels = input.sentinels ?? [];
  const scale = importScale(
    input.scale,
    input.descriptorColumns ?? [],
    rows.flatMap((row) => row.required ?? []),
  );
  problems.push(...scaleProblems(scale, rows, descriptors));
  const competencies = collectCompetencies({ expectations: rows, descriptors, scale, sentinels });
  const frameworkName = tidyText(input.framework.name);
  const collected = collectProfiles({ rows, competencies: competencies.byName, scale, sentinels, frameworkName });
  const families = collectFamilies(collected.profiles, rows, problems);
  const levels = assignLevels(families, input.levels ?? [], problems);
  const {
    document,
    order,
    problems: written,
  } = writeDocument({ input, scale, competencies: [...competencies.byName.entries()], families, levels });
  problems.push(...competencies.problems, ...collected.problems, ...written);
  const kindAssumed = [...rows, ...descriptors].every((row) => row.kind === undefined);
  return {
    document,
    counts: countsOf(document),
    duplicates: collected.duplicates,
    inferred: { levelsFrom: levels.source, scaleFrom: scale.source, importanceAssumed: !collected.importanceGiven, kindAssumed, order },
    problems,
  };
}

type Named = ExpectationRow | DescriptorRow;

/** Rows in the order of the file that name what they are about. */
function namedRows<T extends Named>(rows: readonly T[], { sentinels }: FrameworkImport, problems: ImportProblem[]): T[] {
  const sorted = [...rows].sort((a, b) => a.file.localeCompare(b.file) || a.row - b.row);
  return sorted.filter((row) => {
    const names = { competency: row.competency, ...('profile' in row ? { profile: row.profile } : {}) };
    const missing = Object.entries(names).flatMap(([column, name]) => nameProblem(row, { column, name }, sentinels ?? []));
    problems.push(...missing);
    return missing.length === 0;
  });
}

function nameProblem(row: Named, { column, name }: { column: string; name: string }, sentinels: readonly string[]): ImportProblem[] {
  if (foldText(name) === '')
    return [frameworkProblem(column === 'profile' ? 'profile_blank' : 'competency_blank', row, { message: `The row names no ${column}.` })];
  if (isSentinel(name, sentinels))
    return [
      frameworkProblem('name_not_set', row, { column, value: name, message: `The row says "${tidyText(name)}" instead of a ${column}.` }),
    ];
  if (tidyText(name).length <= 200) return [];
  return [frameworkProblem('name_too_long', row, { column, message: `The name has ${tidyText(name).length} characters.` })];
}

function scaleProblems(scale: ImportScale, rows: readonly ExpectationRow[], descriptors: readonly DescriptorRow[]): ImportProblem[] {
  const file = rows[0]?.file ?? descriptors[0]?.file ?? '';
  const whole = { file, row: null };
  if (rows.length === 0 && descriptors.length === 0)
    return [frameworkProblem('nothing_to_import', whole, { message: 'No row names a role or a competency.' })];
  const names = scale.steps.map(({ name }) => name).join(', ');
  if (scale.source === 'unknown' && scale.steps.length === 0)
    return [frameworkProblem('required_nowhere', whole, { message: 'No row names a required level.' })];
  if (scale.source === 'unknown')
    return [frameworkProblem('scale_unknown', whole, { message: `The order of these levels is not known: ${names}.`, value: names })];
  if (scale.steps.length >= 2 && scale.steps.length <= 10) return [];
  return [frameworkProblem('scale_size', whole, { message: `The scale has ${scale.steps.length} steps: ${names}.`, value: names })];
}

function countsOf({ families, competencies, moves }: FrameworkDocument): FrameworkImportCounts {
  const profiles = families.flatMap((family) => family.profiles);
  const expectations = profiles.flatMap((profile) => profile.expectations);
  return {
    jobFamilies: families.length,
    tracks: families.reduce((sum, family) => sum + family.tracks.length, 0),
    jobProfiles: profiles.length,
    competencies: competencies.length,
    competenciesUsed: new Set(expectations.map(({ competency }) => competency)).size,
    levelDescriptors: competencies.reduce((sum, competency) => sum + competency.descriptors.length, 0),
    expectations: expectations.length,
    careerMoves: moves.length,
  };
}
