import assert from 'node:assert/strict';
import type { z } from 'zod';
import { recordLook } from '#platform/audit/record-look.ts';
import { contextOf } from './command.ts';
import type { Caller, Context } from './context.ts';
import { parseInput } from './parse-input.ts';

export interface QuerySpec<S extends z.ZodType, O> {
  readonly name: string;
  readonly input: S;
  /** Whose private record this answer opens; somebody else's look is then recorded for that person to see. */
  readonly looksAt?: (input: z.output<S>, output: O) => string | null;
  readonly run: (ctx: Context, input: z.output<S>) => Promise<O>;
}

export type Query<S extends z.ZodType, O> = ((caller: Caller, input: z.input<S>) => Promise<O>) & { readonly useCase: string };

/** One question. Parses, runs, demands an authorization decision; writes nothing but, where declared, who looked. */
export function query<S extends z.ZodType, O>(spec: QuerySpec<S, O>): Query<S, O> {
  const call = async (caller: Caller, input: z.input<S>): Promise<O> => {
    const parsed = parseInput(spec.input, input);
    const decided = { yet: false, unchanged: false };
    const ctx = contextOf(caller, decided);
    const output = await spec.run(ctx, parsed);
    assert(decided.yet, `${spec.name} decided nothing: call ctx.authorize`);
    const personId = spec.looksAt?.(parsed, output) ?? null;
    if (personId !== null) await recordLook(ctx, spec.name, personId);
    return output;
  };
  return Object.assign(call, { useCase: spec.name });
}
