import type { CliCommand } from './cli.ts';
import type { Listener } from './events/listen.ts';
import type { HttpCaller } from './http/http-caller.ts';
import type { Job } from './jobs/job.ts';
import type { Caller } from './use-case/context.ts';

/** What a module offers to the app that assembles it. */
export interface Module {
  readonly name: string;
  /** The handlers of the module's contract: one line an operation. */
  readonly routes: Handler;
  readonly listeners?: readonly Listener[];
  readonly jobs?: readonly Job[];
  /** What the module adds to the answer about who is here (`SessionPart` of domain/access). */
  readonly sessionPart?: (caller: Caller) => Promise<object>;
  /** What the module adds to the command line, from its `cli.ts`. */
  readonly commands?: readonly CliCommand[];
}

/** One operation's handler, or more of them by name. */
export type Handler = ((input: never, caller: HttpCaller) => Promise<unknown>) | { readonly [name: string]: Handler };
