import { z } from 'zod';
import { CompetencyKind } from '../competencies/competency.ts';
import { ColumnMapping, Lookups, secondFile } from '../shared/column-mapping.ts';
import { LongText } from '../shared/document-text.ts';

const Columns = z.array(z.string().trim().min(1).max(500)).min(1).max(500);
const Name = z.string().trim().min(1).max(200);

const LongTable = ColumnMapping.extend({ shape: z.literal('long') });
const Matrix = ColumnMapping.extend({
  shape: z.literal('matrix'),
  /** `required`: a cell names the required level. `descriptors`: a cell describes the level of its column. */
  cells: z.enum(['required', 'descriptors']),
  /** The columns of the profiles, or of the levels from the first to the last; every column that feeds no field unless given. */
  profiles: Columns.optional(),
});
const DescriptorTable = ColumnMapping.extend({
  file: secondFile.file.optional(),
  optional: secondFile.optional,
  /** The columns of the steps, from the lowest to the highest. */
  steps: Columns,
});

/** A framework mapping as a file that is kept and used again. */
export const FrameworkMapping = z.strictObject({
  format: z.literal('waymark-framework-mapping/1'),
  name: z.string().max(200).optional(),
  framework: z
    .strictObject({
      name: Name,
      slug: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as data-profession.')
        .max(120)
        .optional(),
      description: LongText.optional(),
      locale: z.string().min(2).max(20).optional(),
    })
    .optional(),
  scale: z
    .strictObject({
      name: Name.optional(),
      steps: z
        .array(z.union([Name, z.strictObject({ name: Name, also: z.array(Name).max(20).optional(), anchor: LongText.optional() })]))
        .min(2)
        .max(10)
        .optional(),
    })
    .optional(),
  /** Job levels from the first to the last, for a file that names them. */
  levels: z
    .array(
      z.union([
        Name,
        z.strictObject({
          name: Name,
          code: z.string().min(1).max(20).optional(),
          also: z.array(Name).max(20).optional(),
          scope: LongText.optional(),
        }),
      ]),
    )
    .max(30)
    .optional(),
  competencyKind: CompetencyKind.optional(),
  /** Words that mean "nothing here", besides those that Waymark knows. */
  sentinels: z.array(z.string().min(1).max(200)).max(100).default([]),
  /** The table of what roles ask for; absent when the file only describes competencies. */
  expectations: z.discriminatedUnion('shape', [LongTable, Matrix]).optional(),
  /** What competencies look like at each step: the main file when there are no expectations, else a second one. */
  descriptors: DescriptorTable.optional(),
  lookups: Lookups,
});
export type FrameworkMapping = z.infer<typeof FrameworkMapping>;
