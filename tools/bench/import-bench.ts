import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { readConfig } from '../../server/src/platform/config.ts';
import { migrate } from '../../server/src/platform/database/migrate.ts';
import { openDatabase } from '../../server/src/platform/database/open-database.ts';
import type { Bench, BenchSetting, Figure } from './figure.ts';
import { formatMs, median, timed } from './measure.ts';
import { peopleColumns, peopleCsv, peopleMapping } from './people-rows.ts';
import { runWaymark } from './waymark-process.ts';

const written = ['team', 'person', 'job_assignment', 'team_membership', 'reporting_line'] as const;

/** Importing people from a CSV table. */
export const importBench: Bench = {
  name: 'import',
  title: 'Import of people',
  how: `\`waymark import people\` as a process of its own (its start included), from CSV into an empty organisation: read, checked, planned,
written with teams, managers and jobs over time, and with the journal by which it can be taken back. The first yardstick is \`COPY\` of the
same CSV into one table with the file's columns as text and a primary key; the second is \`COPY\` of all rows that the import wrote into
tables of the same shape, indexes included.`,
  run: async (setting) => {
    const figures: Figure[] = [];
    for (const count of setting.quick ? [200] : [10_000, 100_000]) figures.push(...(await measure(setting, count)));
    return figures;
  },
};

interface ImportTimes {
  readonly ours: number;
  readonly file: number;
  readonly tables: number;
}

async function measure(setting: BenchSetting, count: number): Promise<Figure[]> {
  const csv = Buffer.from(peopleCsv(count));
  const times: ImportTimes[] = [];
  for (let round = 0; round < (setting.quick ? 1 : 3); round++) times.push(await importOnce(setting, csv, count));
  const [ours, file, tables] = [
    median(times.map((one) => one.ours)),
    median(times.map((one) => one.file)),
    median(times.map((one) => one.tables)),
  ];
  const people = `${count.toLocaleString('en-GB')} people`;
  return [
    { what: `import of ${people}, against COPY of the file`, ours: formatMs(ours), yardstick: formatMs(file), ratio: ours / file },
    { what: `import of ${people}, against COPY of all rows`, ours: formatMs(ours), yardstick: formatMs(tables), ratio: ours / tables },
  ];
}

async function importOnce(setting: BenchSetting, csv: Buffer, count: number): Promise<ImportTimes> {
  const dir = setting.newFolder();
  const [table, mapping] = [path.join(dir, 'people.csv'), path.join(dir, 'mapping.json')];
  fs.writeFileSync(table, csv);
  fs.writeFileSync(mapping, JSON.stringify(peopleMapping));
  const dataDir = path.join(dir, 'data');
  const database = await openDatabase(readConfig({ WAYMARK_DATA_DIR: dataDir })); // stays up, so that its start is not counted
  try {
    await migrate(database.url);
    const ours = await timed(() => runWaymark(dataDir, ['import', 'people', table, '--mapping', mapping, '--json']));
    const client = await database.pool.connect();
    try {
      const found = await client.query<{ people: string }>('select count(*) as people from person');
      if (Number(found.rows[0]?.people) !== count) throw new Error(`${found.rows[0]?.people} people were imported instead of ${count}`);
      return { ours, file: await copyFile(client, csv), tables: await copyTables(client) };
    } finally {
      client.release();
    }
  } finally {
    await database.close();
  }
}

async function copyFile(client: pg.PoolClient, csv: Buffer): Promise<number> {
  const [key, ...others] = peopleColumns;
  await client.query(`create table bench_file (${key} text primary key, ${others.map((name) => `${name} text`).join(', ')})`);
  return await timed(() => pipeline(Readable.from([csv]), client.query(copyFrom('copy bench_file from stdin (format csv, header)'))));
}

/** Copies what the import wrote into tables of the same shape, all in one transaction. */
async function copyTables(client: pg.PoolClient): Promise<number> {
  const contents: { name: string; bytes: Buffer }[] = [];
  for (const name of written) {
    await client.query(`create table bench_${name} (like ${name} including all)`);
    contents.push({ name, bytes: await buffer(client.query(copyTo(`copy ${name} to stdout`))) });
  }
  return await timed(async () => {
    await client.query('begin');
    for (const { name, bytes } of contents) await pipeline(Readable.from([bytes]), client.query(copyFrom(`copy bench_${name} from stdin`)));
    await client.query('commit');
  });
}
