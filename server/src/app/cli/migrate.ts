import { type CliCommand, exitCodes } from '#platform/cli.ts';
import { migrate } from '#platform/database/migrate.ts';

/** Brings the database up to date; the server does the same when it starts. */
export const migrateCommand: CliCommand = {
  name: 'migrate',
  summary: 'bring the database up to date (the server does so when it starts)',
  run: async (context) => {
    const database = await context.databaseAsItIs();
    const applied = await migrate(database.url, { onApplied: (name) => context.note(`applied ${name}`) });
    context.output({ applied }, applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.length} migrations.`);
    return exitCodes.done;
  },
};
