import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

const hiddenFields = ['email', 'name', 'password', 'token', 'secret', 'authorization', 'cookie', 'body', 'query', 'params'];

/**
 * The log: JSON lines on standard error (standard output belongs to results), with ids and codes, never personal text. Fields whose
 * names promise such text are hidden, and of an error only what says where it came from is kept.
 */
export function createLogger(level: string, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: hiddenFields.flatMap((field) => [field, `*.${field}`]), censor: '[hidden]' },
    serializers: { err: describeError },
  };
  return pino(options, destination);
}

/** What the log keeps of an error. A database's detail and quoted values may be what somebody wrote, so they are left out. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: plainMessage(error) };
  const code = 'code' in error ? error.code : undefined;
  const fromDatabase = 'severity' in error;
  const message = fromDatabase ? withoutValues(error.message) : error.message;
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, code, message, stack, ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }) };
}

// some libraries throw or emit things that are no errors
function plainMessage(thrown: unknown): string {
  const hasMessage = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return hasMessage ? withoutValues(String(thrown.message)) : `something that is no error: ${typeof thrown}`;
}

// names of tables and constraints say what happened; a value follows a colon
function withoutValues(message: string): string {
  return message.replace(/: ".*"/gs, ': "[hidden]"');
}
