import type { Config } from './config.ts';
import type { OpenDatabase } from './database/open-database.ts';
import type { Logger } from './logger.ts';
import type { Caller } from './use-case/context.ts';

/** What a command line may end with; scripts can rely on it. */
export const exitCodes = { done: 0, failed: 1, usage: 2, refused: 3 } as const;

/** An option of a command, given as `--name` or `--name value`. */
export interface CliOption {
  readonly type: 'boolean' | 'string';
  readonly about: string;
  /** May be given more than once. */
  readonly multiple?: true;
}

/** A word a command takes without a name, in order. */
export interface CliPositional {
  readonly name: string;
  readonly about: string;
  readonly required: boolean;
}

/** One command of `waymark`. Every command also takes `--json` and `--help`. */
export interface CliCommand {
  /** What is typed, like `import people`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly positionals?: readonly CliPositional[];
  readonly options?: Readonly<Record<string, CliOption>>;
  /** Ends by itself, in order, when `context.signal` is aborted; others are broken off and their transaction is taken back. */
  readonly endsOnSignal?: true;
  /** Does it and gives an exit code; a Refusal or error that it throws is told to the user by the frame. */
  run(context: CliContext, args: CliArguments): Promise<number>;
}

/** What was typed after a command's name, checked against its declaration. */
export interface CliArguments {
  /** The words by the names of their declaration. */
  word(name: string): string | undefined;
  /** A word that the declaration requires. */
  requiredWord(name: string): string;
  text(option: string): string | undefined;
  flag(option: string): boolean;
  list(option: string): readonly string[];
}

/** A bar on a terminal's error output; nothing elsewhere. */
export interface CliProgress {
  /** Says how much is done, of how much where that is known. */
  show(done: number, total?: number): void;
  end(): void;
}

/** What a command works with. The frame closes everything that was opened through it. */
export interface CliContext {
  readonly config: Config;
  readonly log: Logger;
  /** Aborted by Ctrl-C or a request to end. */
  readonly signal: AbortSignal;
  /** Prints the result: the data with `--json`, else the words. */
  output(data: unknown, words: string): void;
  /** Tells a person at a terminal what is going on; silent with `--json`. */
  note(text: string): void;
  progress(label: string): CliProgress;
  /** The database, started or joined and brought up to date. */
  database(): Promise<OpenDatabase>;
  /** The database as it is, without applying migrations. */
  databaseAsItIs(): Promise<OpenDatabase>;
  /** A caller of use cases as the operator, on the database. */
  caller(): Promise<Caller>;
}

/** A command line that does not fit the command's declaration. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly command: CliCommand | undefined;

  constructor(message: string, command?: CliCommand) {
    super(message);
    this.command = command;
  }
}
