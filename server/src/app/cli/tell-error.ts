import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { exitCodes, UsageError } from '#platform/cli.ts';
import { commandHelpText } from './help-text.ts';
import type { CliStreams } from './open-cli-context.ts';

/** Tells what went wrong, for people or as JSON, and gives the exit code. */
export function tellError(error: unknown, json: boolean, streams: CliStreams): number {
  if (json) streams.out.write(`${JSON.stringify({ error: asData(error) }, null, 2)}\n`);
  else streams.err.write(`${asWords(error)}\n`);
  return exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return exitCodes.usage;
  return error instanceof Refusal ? exitCodes.refused : exitCodes.failed;
}

function asData(error: unknown): object {
  if (error instanceof Refusal) {
    const { kind, code, message, data, faults } = error;
    return { kind, code, message, data, faults };
  }
  return { kind: error instanceof UsageError ? 'usage' : 'failure', message: messageOf(error) };
}

function asWords(error: unknown): string {
  if (error instanceof UsageError)
    return [error.message, '', error.command ? commandHelpText(error.command) : 'See: npx waymark help'].join('\n');
  if (error instanceof Refusal) {
    const faults = error.faults.filter((fault) => !error.message.includes(fault.message));
    return [error.message, ...faults.map((fault) => `  ${fault.pointer}: ${fault.message}`)].join('\n');
  }
  return messageOf(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
