import { type CliCommand, exitCodes } from '#platform/cli.ts';
import { systemClock } from '#platform/clock.ts';
import { backUp } from '#platform/database/backup.ts';
import { openSecret } from '#platform/secret.ts';
import { appVersion } from '../app-version.ts';

/** Writes everything into one file, while the server may go on. */
export const backupCommand: CliCommand = {
  name: 'backup',
  summary: 'write everything into one file, while the server may go on',
  positionals: [{ name: 'file', about: 'the file to write, like waymark.backup', required: true }],
  run: async (context, args) => {
    const database = await context.databaseAsItIs();
    const progress = context.progress('Writing rows');
    const summary = await backUp({
      url: database.url,
      file: args.requiredWord('file'),
      appVersion,
      secretFingerprint: openSecret(context.config).fingerprint,
      now: systemClock(),
      onProgress: progress.show,
    });
    progress.end();
    const size = `${(summary.bytes / 1_000_000).toFixed(1)} MB`;
    const where = context.config.secret === undefined ? `the file "secret" in ${context.config.dataDir}` : 'WAYMARK_SECRET';
    context.output(
      summary,
      [
        `${summary.file}: ${summary.rows.toLocaleString('en-GB')} rows of ${summary.tables.length} tables, ${size}.`,
        `Keep ${where} too, in another place: the backup does not hold it, and second factors and connection secrets cannot be read without it.`,
      ].join('\n'),
    );
    return exitCodes.done;
  },
};
