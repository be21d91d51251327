import { type CliCommand, exitCodes } from '#platform/cli.ts';
import { type RestoreSummary, restore } from '#platform/database/restore.ts';
import { openSecret } from '#platform/secret.ts';

/** Loads a backup into an empty database and brings it up to date. */
export const restoreCommand: CliCommand = {
  name: 'restore',
  summary: 'load a backup into an empty database and bring it up to date',
  positionals: [{ name: 'file', about: 'a file that "waymark backup" wrote', required: true }],
  run: async (context, args) => {
    const database = await context.databaseAsItIs();
    const progress = context.progress('Loading rows');
    const summary = await restore({
      url: database.url,
      file: args.requiredWord('file'),
      secretFingerprint: openSecret(context.config).fingerprint,
      onProgress: progress.show,
    });
    progress.end();
    context.output(summary, describe(summary, context.config.dataDir));
    return exitCodes.done;
  },
};

function describe(summary: RestoreSummary, dataDir: string): string {
  const done = `Restored ${summary.rows.toLocaleString('en-GB')} rows, as of ${summary.madeAt} (Waymark ${summary.madeBy}).`;
  const newer = summary.migrated.length > 0 ? [`Brought up to date with ${summary.migrated.length} migrations.`] : [];
  const secret = summary.sameSecret
    ? []
    : [
        'The secret in use is not the one this backup was made with. Everybody has to sign in again, and second factors and connection',
        `secrets cannot be read. If you have the old one, put it into ${dataDir}/secret or WAYMARK_SECRET before you start the server.`,
      ];
  return [done, ...newer, ...secret].join('\n');
}
