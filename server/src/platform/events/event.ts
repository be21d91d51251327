import type { z } from 'zod';

/** A fact that has happened, named in the past tense, with ids only. */
export interface EventDefinition<P extends object> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
}

/** Declares an event of a module. */
export const defineEvent = <P extends object>(name: string, payload: z.ZodType<P>): EventDefinition<P> => ({ name, payload });

/** An event as it travels: its own id makes handling it twice harmless. */
export interface EventEnvelope<P extends object = object> {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly payload: P;
}
