import { appVersion } from './app/app-version.ts';
import { commands } from './app/cli/commands.ts';
import { runCli } from './app/cli/run-cli.ts';

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
// `waymark ... | head` closes the pipe early; that is no failure
process.stdout.on('error', () => process.exit(0));

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  environment: process.env,
  commands,
  version: appVersion,
  streams: { out: process.stdout, err: process.stderr },
  signal: ending.signal,
});
if (ending.signal.aborted) process.exit();
