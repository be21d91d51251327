import type { ImportProblem } from '../shared/import-problem.ts';
import type { LeaveOut } from '../shared/leave-out-rows.ts';
import type { MappedRow } from '../shared/mapped-row.ts';
import { present } from '../shared/mapped-row.ts';
import type { FrameworkImport } from './framework-import.ts';
import type { FrameworkMapping } from './framework-mapping.ts';
import type { ExpectationRow } from './framework-rows.ts';
import { type MeltedMatrix, meltMatrix } from './melt-matrix.ts';
import { readDescriptorRow, readExpectationRow, readMatrixRow } from './read-framework-rows.ts';

/** The mapped rows of one file, and the cells of its profile, level or step columns by row number, then title. */
export interface FrameworkTable {
  readonly rows: readonly MappedRow[];
  readonly columns: readonly string[];
  readonly cells: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

export interface FrameworkTables {
  readonly expectations?: FrameworkTable;
  readonly descriptors?: FrameworkTable;
  readonly problems: readonly ImportProblem[];
}

/** The framework that an import makes or changes: the mapping's, unless somebody names another. */
export type FrameworkIdentity = FrameworkImport['framework'];

/** What the rules need, put together from a mapping and the files it read. */
export function assembleFrameworkImport(
  mapping: FrameworkMapping,
  tables: FrameworkTables,
  told: { framework: FrameworkIdentity; leaveOut?: LeaveOut },
): FrameworkImport {
  const melted = expectationsOf(mapping, tables.expectations);
  const described = (tables.descriptors?.rows ?? []).map((row) => readDescriptorRow(row, tables.descriptors?.cells.get(row.row) ?? {}));
  const columns = tables.descriptors?.columns ?? (melted.descriptors.length > 0 ? (tables.expectations?.columns ?? []) : undefined);
  const scale = mapping.scale && present({ name: mapping.scale.name, steps: mapping.scale.steps?.map(asStep) });
  return {
    framework: told.framework,
    expectations: melted.expectations,
    descriptors: [...melted.descriptors, ...described],
    sentinels: mapping.sentinels,
    problems: tables.problems,
    ...present({
      descriptorColumns: columns,
      scale,
      levels: mapping.levels?.map(asLevel),
      kind: mapping.competencyKind,
      leaveOut: told.leaveOut,
    }),
  };
}

function expectationsOf(mapping: FrameworkMapping, table: FrameworkTable | undefined): MeltedMatrix {
  if (!mapping.expectations || !table) return { expectations: [], descriptors: [] };
  if (mapping.expectations.shape === 'long')
    return { expectations: table.rows.map(readExpectationRow) satisfies ExpectationRow[], descriptors: [] };
  const rows = table.rows.map((row) => readMatrixRow(row, table.cells.get(row.row) ?? {}));
  return meltMatrix(rows, table.columns, mapping.expectations.cells);
}

type MappedStep = NonNullable<NonNullable<FrameworkMapping['scale']>['steps']>[number];
type MappedLevel = NonNullable<FrameworkMapping['levels']>[number];

const asStep = (step: MappedStep) =>
  typeof step === 'string' ? { name: step } : { name: step.name, ...present({ also: step.also, anchor: step.anchor }) };
const asLevel = (level: MappedLevel) =>
  typeof level === 'string'
    ? { name: level }
    : { name: level.name, ...present({ code: level.code, also: level.also, scope: level.scope }) };
