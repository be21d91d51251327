import fs from 'node:fs';
import path from 'node:path';
import { commands } from './app/cli/commands.ts';
import { runCli } from './app/cli/run-cli.ts';

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());
// `waymark ... | head` closes the pipe early; that is no failure
process.stdout.on('error', () => process.exit(0));

const code = await runCli({
  argv: process.argv.slice(2),
  environment: process.env,
  commands,
  version: readVersion(),
  streams: { out: process.stdout, err: process.stderr },
  signal: ending.signal,
});
process.exitCode = code;
if (ending.signal.aborted) process.exit();

function readVersion(): string {
  const read: unknown = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
}
