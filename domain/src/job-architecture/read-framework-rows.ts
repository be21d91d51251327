import { CompetencyKind } from '../competencies/competency.ts';
import { type MappedRow, mappedValues, present } from '../shared/mapped-row.ts';
import type { DescriptorRow, ExpectationRow, MatrixRow } from './framework-rows.ts';

/** A mapped row of a long table as the rules read it. */
export function readExpectationRow(row: MappedRow): ExpectationRow {
  const { text, flag } = mappedValues(row);
  const say = (name: string): string | undefined => text(name) ?? undefined;
  const fields = {
    ...describe(row),
    family: say('family'),
    familyDescription: say('familyDescription'),
    track: say('track'),
    trackDescription: say('trackDescription'),
    trackKind: say('trackKind'),
    purpose: say('purpose'),
    jobLevel: say('jobLevel'),
    required: say('required'),
    descriptor: say('descriptor'),
    importance: say('importance'),
    mustHave: flag('mustHave') ?? undefined,
    wording: say('wording'),
  };
  return { file: row.file, row: row.row, profile: say('profile') ?? '', competency: say('competency') ?? '', ...present(fields) };
}

/** A mapped row of a descriptor table and its step columns. */
export function readDescriptorRow(row: MappedRow, steps: Readonly<Record<string, string>>): DescriptorRow {
  return { file: row.file, row: row.row, competency: mappedValues(row).text('competency') ?? '', steps, ...present(describe(row)) };
}

/** A mapped row of a matrix and its profile columns. */
export function readMatrixRow(row: MappedRow, cells: Readonly<Record<string, string>>): MatrixRow {
  const { text } = mappedValues(row);
  const say = (name: string): string | undefined => text(name) ?? undefined;
  const fields = { ...describe(row), family: say('family'), familyDescription: say('familyDescription'), track: say('track') };
  return { file: row.file, row: row.row, competency: say('competency') ?? '', cells, ...present(fields) };
}

function describe(row: MappedRow): { definition: string | undefined; kind: CompetencyKind | undefined; category: string | undefined } {
  const { text } = mappedValues(row);
  const kind = CompetencyKind.safeParse(text('kind'));
  return {
    definition: text('definition') ?? undefined,
    kind: kind.success ? kind.data : undefined,
    category: text('category') ?? undefined,
  };
}
