import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../server/src/platform/database/embedded.ts';
import { migrate, migrationsFolder } from '../server/src/platform/database/migrate.ts';
import { describeTables } from './tables/describe-tables.ts';
import { writeTableTypes } from './tables/write-table-types.ts';

const target = path.join(import.meta.dirname, '../server/src/platform/database/tables.generated.ts');

/** The source text of the table types that these migrations give, made on a throw-away database. */
export async function generateTables(folder = migrationsFolder): Promise<string> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-tables-'));
  const server = await startEmbedded({ dir, settings: { fsync: 'off' } });
  const client = new pg.Client({ connectionString: server.url });
  try {
    await migrate(server.url, { folder });
    await client.connect();
    return writeTableTypes(await describeTables(client));
  } finally {
    await client.end();
    await server.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const text = await generateTables();
  if (process.argv.includes('--check')) {
    if (fs.readFileSync(target, 'utf8') !== text) {
      console.error('tables.generated.ts does not match the migrations: run "npm run generate".');
      process.exitCode = 1;
    }
  } else {
    fs.writeFileSync(target, text);
    console.log(`wrote ${path.relative(process.cwd(), target)}`);
  }
}
