import assert from 'node:assert/strict';
import type { z } from 'zod';
import { type AuditSubject, recordAudit } from '#platform/audit/record.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { announceEvent } from '#platform/events/announce.ts';
import type { Caller, Context } from './context.ts';
import { type Decision, refusalOf } from './decision.ts';
import { parseInput } from './parse-input.ts';

export interface CommandSpec<S extends z.ZodType, O> {
  /** `module.verb_noun`, as the audit log names it. */
  readonly name: string;
  readonly input: S;
  /** What the audit row says was touched: ids and field names only, never personal text. */
  readonly audit: (input: z.output<S>, output: O) => AuditSubject;
  /** Exploring: the audit row names nobody (D9). */
  readonly exploring?: boolean;
  readonly run: (ctx: Context, input: z.output<S>) => Promise<O>;
}

export type Command<S extends z.ZodType, O> = ((caller: Caller, input: z.input<S>) => Promise<O>) & { readonly useCase: string };

/**
 * One thing an actor can do. Parses, joins or opens the transaction, runs, demands an authorization decision, writes the audit
 * row unless nothing changed, puts events on the queue in the same transaction, commits. Throws a Refusal when told no; nothing is left behind then.
 */
export function command<S extends z.ZodType, O>(spec: CommandSpec<S, O>): Command<S, O> {
  const call = async (caller: Caller, input: z.input<S>): Promise<O> => {
    const parsed = parseInput(spec.input, input);
    const output = await inTransaction(caller.db, async (db) => {
      const decided: Course = { yet: false, unchanged: false };
      const ctx = contextOf({ ...caller, db }, decided);
      const result = await spec.run(ctx, parsed);
      assert(decided.yet, `${spec.name} decided nothing: call ctx.authorize`);
      const subject = spec.audit(parsed, result);
      if (!decided.unchanged) await recordAudit(ctx, spec.name, { subject, exploring: spec.exploring ?? false });
      return result;
    });
    if (!caller.db.isTransaction) caller.afterCommit?.();
    return output;
  };
  return Object.assign(call, { useCase: spec.name });
}

/** How one use case goes: whether it was allowed yet, and whether it said that nothing changes. */
export interface Course {
  yet: boolean;
  unchanged: boolean;
}

/** The context of one use case; `decided.yet` turns true with the first `authorize` that allows. */
export function contextOf(caller: Caller, decided: Course): Context {
  return {
    ...caller,
    looked: caller.looked ?? new Set(),
    authorize: (decision: Decision) => {
      const refusal = refusalOf(decision);
      if (refusal) throw refusal;
      decided.yet = true;
    },
    unchanged: () => {
      decided.unchanged = true;
    },
    announce: (event, payload) => announceEvent(caller, event, payload),
  };
}
