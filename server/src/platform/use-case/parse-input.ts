import { type InputFault, Refusal } from '@waymark/domain/shared/refusal.ts';
import type { z } from 'zod';
import { findUnstorableText } from './find-unstorable-text.ts';

/** Parses a use case's input; refuses with one fault per place, each with its JSON pointer, also for text that cannot be stored. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, root = ''): z.output<S> {
  const parsed = schema.safeParse(input);
  const faults = parsed.success ? findUnstorableText(parsed.data).map(unstorable) : parsed.error.issues;
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Refusal('invalid', 'invalid_input', {
    message: 'Some of this cannot be accepted as it is.',
    faults: faults.map((fault) => faultOf(fault, root)),
  });
}

type Fault = Pick<z.core.$ZodIssue, 'path' | 'message'> & { readonly code: string };

const unstorable = (path: readonly PropertyKey[]): Fault => ({
  path: [...path],
  code: 'unstorable_text',
  message: 'This has a character that is no text (U+0000, or half of a pair). Take it out.',
});

function faultOf({ path, code, message }: Fault, root: string): InputFault {
  const steps = path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  return { pointer: [root, ...steps].join('/'), code, message };
}
