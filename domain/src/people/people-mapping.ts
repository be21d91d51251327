import { z } from 'zod';
import { ColumnMapping, Lookups, secondFile } from '../shared/column-mapping.ts';

/** A people mapping as a file that is kept and used again: which column feeds which field, and what its words mean. */
export const PeopleMapping = z.strictObject({
  format: z.literal('waymark-people-mapping/1'),
  name: z.string().max(200).optional(),
  people: ColumnMapping,
  /** A second file: titles, teams or managers held from a day to a day. */
  history: ColumnMapping.extend({
    ...secondFile,
    /** Whether the last date of a period belongs to it; told by neighbouring periods unless given. */
    ends: z.enum(['inclusive', 'exclusive']).optional(),
  }).optional(),
  lookups: Lookups,
  /** What a person means who is in Waymark but not in the file. */
  missing: z.enum(['leave_alone', 'leavers']).default('leave_alone'),
});
export type PeopleMapping = z.infer<typeof PeopleMapping>;
