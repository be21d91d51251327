import type { AnyRoute, Client } from '@waymark/domain/shared/contract-kit.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { Column, RightsCell } from './columns.ts';
import type { RightsWorld } from './rights-world.ts';

/** One cell of the table while it is tried: the world, laid anew for each, and who asks. */
export interface TriedCell {
  readonly world: RightsWorld;
  readonly column: Column;
  readonly actor: Actor;
  /** The account and person who ask; for nobody signed in, those of the other employee. */
  readonly accountId: string;
  readonly personId: string;
}

/** Parameters, query, body and revision of a call. */
export interface SampleCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

/** How to try one operation. */
export interface RightsSample<Call = SampleCall> {
  /** Lays what the operation needs (everything is rolled back) and answers a call that works for whoever may. */
  readonly call: (cell: TriedCell) => Call | Promise<Call>;
  /** Path parameters of a thing that does not exist; unless told, every id among them is replaced. */
  readonly absent?: Readonly<Record<string, string>>;
  /** Whether a people partner's scope matters; unless told, it does where the path names a person or a team. */
  readonly scoped?: boolean;
  /** Codes that an asker who may can still be refused with, because the state of things forbids it to them. */
  readonly mayRefuse?: readonly string[];
  /** Cells that the contract's `rights` cannot say, with the reason that the table prints. */
  readonly exceptions?: Readonly<Partial<Record<Column, { readonly cell: RightsCell; readonly why: string }>>>;
}

type CallOf<C, K extends keyof C> = Client<C>[K] extends (input: infer Input) => unknown ? Input : never;

/** A sample for every operation of a contract: one that is missing, or that does not fit its operation, does not compile. */
export type RightsSamples<C> = {
  readonly [K in keyof C]: C[K] extends AnyRoute ? RightsSample<CallOf<C, K>> : never;
};
