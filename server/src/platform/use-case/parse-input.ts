import { type InputFault, Refusal } from '@waymark/domain/shared/refusal.ts';
import type { z } from 'zod';

/** Parses a use case's input; refuses with one fault per place, each with its JSON pointer. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, root = ''): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal('invalid', 'invalid_input', {
    message: 'Some of this cannot be accepted as it is.',
    faults: parsed.error.issues.map((issue) => faultOf(issue, root)),
  });
}

function faultOf(issue: z.core.$ZodIssue, root: string): InputFault {
  const steps = issue.path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  return { pointer: [root, ...steps].join('/'), code: issue.code, message: issue.message };
}
