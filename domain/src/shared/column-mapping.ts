import { z } from 'zod';

const ColumnTitle = z.string().trim().min(1).max(500);
const Word = z.string().max(500);

/** Where a field's value comes from: a column's title, a column with more to say, several columns, or a constant. */
export const FieldSource = z.union([
  ColumnTitle,
  z.strictObject({
    column: ColumnTitle.optional(),
    /** Joined in this order; a path takes each as one step. */
    columns: z.array(ColumnTitle).min(2).max(10).optional(),
    join: z.string().max(10).default(' '),
    /** For every row that has no value of its own. */
    value: z.union([z.string().max(2000), z.number(), z.boolean()]).optional(),
    /** What words of the file mean; a word that is not listed stands for itself. */
    values: z.record(Word, z.union([Word, z.number(), z.boolean()])).optional(),
    /** A second file that explains codes: its name among the mapping's lookups. */
    lookup: z.string().max(100).optional(),
    /** Names such as "Lovelace, Ada". */
    order: z.literal('family-first').optional(),
  }),
]);
export type FieldSource = z.infer<typeof FieldSource>;

/** How a file is read, where it cannot or should not be found out. */
export const ReadHints = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  headerRow: z.number().int().min(0).max(10_000).optional(),
  sheet: z.union([z.string().min(1).max(100), z.number().int().min(1).max(1000)]).optional(),
});
export type ReadHints = z.infer<typeof ReadHints>;

export const DateOrder = z.enum(['day-first', 'month-first', 'year-first']);
export type DateOrder = z.infer<typeof DateOrder>;

/** How the cells of one file become fields. */
export const ColumnMapping = z.strictObject({
  read: ReadHints.default({}),
  fields: z.record(z.string(), FieldSource),
  dates: z.strictObject({ order: DateOrder.optional() }).default({}),
  /** Between the parts of a path, in one cell. */
  pathSeparator: z.string().min(1).max(5).default('>'),
  /** The word that empties a field; a blank cell changes nothing. */
  clear: z.string().min(1).max(50).default('_clear'),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** A file that belongs to the first one: its name, and whether the import goes on without it, with a warning. */
export const secondFile = { file: z.string().min(1).max(255), optional: z.boolean().default(false) };

/** A second file that explains codes of the first: code and meaning by column. */
export const Lookup = z.strictObject({ ...secondFile, read: ReadHints.default({}), key: ColumnTitle, value: ColumnTitle });
export type Lookup = z.infer<typeof Lookup>;
export const Lookups = z.record(z.string().min(1).max(100), Lookup).default({});
export type Lookups = z.infer<typeof Lookups>;
