import { z } from 'zod';

/** An `ImportProblem` as the API tells it. */
export const ImportProblemSchema = z.object({
  file: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  severity: z.enum(['blocks', 'warns']),
  message: z.string(),
  cure: z.string(),
  value: z.string().exactOptional(),
  otherRows: z.array(z.number().int()).readonly().exactOptional(),
});
