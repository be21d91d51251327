import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** The log of the server: JSON lines with ids, never personal text. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: ['*.email', '*.password', '*.token', 'email', 'password', 'token'], censor: '[hidden]' },
  });
}
