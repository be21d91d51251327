import { type CliCommand, exitCodes } from '#platform/cli.ts';
import { readConfig } from '#platform/config.ts';
import { createLogger } from '#platform/logger.ts';
import { commandHelpText, helpText } from './help-text.ts';
import { type CliStreams, type OpenCliContext, openCliContext } from './open-cli-context.ts';
import { asksForJson, type CommandLine, parseCommandLine } from './parse-command-line.ts';
import { tellError } from './tell-error.ts';

/** Everything a command line stands in. */
export interface CliSurroundings {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly commands: readonly CliCommand[];
  readonly version: string;
  readonly streams: CliStreams;
  /** Aborted by Ctrl-C or a request to end. */
  readonly signal: AbortSignal;
}

const interrupted = 130; // what shells give for a program that Ctrl-C ended

/** Runs one command line to its end and gives the exit code; nothing is left open. */
export async function runCli(around: CliSurroundings): Promise<number> {
  try {
    const line = parseCommandLine(around.argv, around.commands);
    if (line.version) return print(around, line.json ? JSON.stringify({ version: around.version }) : around.version);
    if (line.help || line.command === undefined) return print(around, helpFor(line, around));
    return await runCommand(line.command, line, around);
  } catch (error) {
    return tellError(error, asksForJson(around.argv), around.streams);
  }
}

async function runCommand(command: CliCommand, line: CommandLine, around: CliSurroundings): Promise<number> {
  const config = readConfig(around.environment);
  const log = createLogger(config.logLevel);
  const open = openCliContext({ config, log, signal: around.signal, json: line.json, streams: around.streams });
  const broken = once(around.signal);
  const running = command.run(open.context, line.args);
  if (command.endsOnSignal) return await closing(open, running);
  const ended = running.then(
    () => 'ended' as const,
    () => 'ended' as const,
  );
  if ((await Promise.race([ended, broken])) === 'ended') return await closing(open, running);
  await open.close('broken');
  return interrupted;
}

function once(signal: AbortSignal): Promise<'broken'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('broken');
    signal.addEventListener('abort', () => resolve('broken'), { once: true });
  });
}

async function closing(open: OpenCliContext, running: Promise<number>): Promise<number> {
  try {
    return await running;
  } finally {
    await open.close('in order');
  }
}

function helpFor(line: CommandLine, around: CliSurroundings): string {
  return line.command ? commandHelpText(line.command) : helpText(line.group, around.version);
}

function print(around: CliSurroundings, text: string): number {
  around.streams.out.write(`${text}\n`);
  return exitCodes.done;
}
