import { auditedWriter } from './audited-writer.ts';
import type { Writer } from './writer.ts';

const writers: Readonly<Record<string, Writer>> = { audited: auditedWriter };

/** The writer of this name. */
export function writerOf(name: string): Writer {
  const writer = writers[name];
  if (writer === undefined) throw new Error(`there is no writer "${name}": ${Object.keys(writers).join(', ')}`);
  return writer;
}
