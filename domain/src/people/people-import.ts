import { z } from 'zod';
import { ImportProblemSchema } from '../shared/import-problem-schema.ts';
import { PeopleMapping } from './people-mapping.ts';

/** A column that was left out because of what it holds. */
const LeftOutColumn = z.object({ file: z.string(), column: z.string(), attribute: z.string() });

/** What was guessed of a column: the field it feeds, how sure, and why. */
const ColumnGuess = z.object({
  column: z.string(),
  field: z.string().nullable(),
  confidence: z.number(),
  reason: z.string(),
  leftOut: z.string().nullable(),
  examples: z.array(z.string()),
});

const FieldDifference = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });

/** What an import of people did, or in a dry run would do. */
export const PeopleImportReport = z.object({
  dryRun: z.boolean(),
  /** Nothing is applied while a problem blocks. */
  blocked: z.boolean(),
  /** To take the import back; null when nothing was written. */
  importId: z.string().nullable(),
  /** People the file speaks of, and of them those who have left. */
  people: z.number().int(),
  left: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** People who were here and leave. */
  leavers: z.number().int(),
  /** People in Waymark whom the file does not name; they are left alone unless asked. */
  missing: z.number().int(),
  /** Of the people in the file who are here: the teams they are in, the managers they report to, levels from top to bottom. */
  teams: z.number().int(),
  managers: z.number().int(),
  depth: z.number().int(),
  teamsCreated: z.number().int(),
  cycles: z.number().int(),
  unresolvedManagers: z.number().int(),
  /** Columns that hold protected attributes. */
  leftOut: z.array(LeftOutColumn),
  /** Columns that feed nothing. */
  ignoredColumns: z.array(z.object({ file: z.string(), column: z.string() })),
  rowsLeftOut: z.array(z.object({ file: z.string(), row: z.number().int() })),
  historyEnds: z.enum(['inclusive', 'exclusive']).nullable(),
  dateOrders: z.array(z.object({ file: z.string(), column: z.string(), order: z.string() })),
  /** The mapping that was used, to keep and use again. */
  mapping: PeopleMapping,
  /** Only when the mapping was guessed. */
  guesses: z.array(ColumnGuess),
  /** The first people who change, with what changes. */
  examples: z.array(
    z.object({ key: z.string().nullable(), kind: z.enum(['created', 'updated', 'leaves']), differences: z.array(FieldDifference) }),
  ),
  problems: z.array(ImportProblemSchema).readonly(),
});
export type PeopleImportReport = z.output<typeof PeopleImportReport>;

/** How an import of people is to be done. */
export const PeopleImportOptions = z.object({
  mapping: PeopleMapping.optional(),
  dryRun: z.boolean().default(false),
  /** What a person means who is in Waymark but not in the file; the mapping's word unless told. */
  missing: z.enum(['leave_alone', 'leavers']).optional(),
  /** Apply the good rows and leave out those that a blocking problem names. */
  skipBadRows: z.boolean().default(false),
  /** More leavers than this share of the people block the import. */
  maxLeaverPercent: z.number().min(0).max(100).optional(),
});
export type PeopleImportOptions = z.output<typeof PeopleImportOptions>;

/** An import that was run. */
export const PeopleImportRun = z.object({
  id: z.string(),
  fileName: z.string(),
  startedAt: z.string(),
  undoneAt: z.string().nullable(),
  created: z.number().int(),
  updated: z.number().int(),
  can: z.object({ undo: z.boolean() }),
});
export type PeopleImportRun = z.infer<typeof PeopleImportRun>;

/** What taking an import back did, and what stays because somebody changed or used it since. */
export const PeopleImportUndone = z.object({
  importId: z.string(),
  removedPeople: z.number().int(),
  restoredPeople: z.number().int(),
  removedTeams: z.number().int(),
  kept: z.array(
    z.object({
      kind: z.enum(['person', 'team']),
      id: z.string(),
      name: z.string(),
      /** Null: as a whole. */
      field: z.string().nullable(),
      reason: z.enum(['edited_since', 'gone_since', 'in_use', 'taken_since']),
    }),
  ),
});
export type PeopleImportUndone = z.infer<typeof PeopleImportUndone>;
