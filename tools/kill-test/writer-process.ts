// The process that is killed: writes on the built-in database of a folder, several at a time, and prints each id once it is acknowledged.
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../server/src/platform/config.ts';
import { migrate } from '../../server/src/platform/database/migrate.ts';
import { openDatabase } from '../../server/src/platform/database/open-database.ts';
import { writerOf } from './writers.ts';

const atOnce = 4;
const pauseMs = 20;
const [dir = '', name = ''] = process.argv.slice(2);
const writer = writerOf(name);
const database = await openDatabase(readConfig({ WAYMARK_DATA_DIR: dir }));
await migrate(database.url);

/** Does it for ever; a database that was killed comes back. */
async function forever(step: () => Promise<void>): Promise<never> {
  for (;;) {
    try {
      await step();
    } catch {
      await sleep(pauseMs);
    }
  }
}

const write = () => forever(async () => void process.stdout.write(`${await writer.write(database)}\n`));
const { alongside } = writer;
await Promise.all([...Array.from({ length: atOnce }, write), ...(alongside ? [forever(() => alongside(database))] : [])]);
