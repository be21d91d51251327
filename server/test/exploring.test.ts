import { contract } from '@waymark/domain/contract.ts';
import { walk } from '@waymark/domain/shared/contract-kit.ts';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { aJob } from './builders/person.ts';
import { withCrew } from './crew.ts';
import { everySample } from './rights/every-sample.ts';
import { requestOf } from './rights/request-of.ts';
import { layRightsWorld, type RightsWorld } from './rights/rights-world.ts';
import { createTestApp } from './test-app.ts';

const exploring = [...walk(contract)].filter(([, { exploring: is }]) => is === true);

/** Where an operation writes down what the person asked it to: theirs to see and to take back, and nobody else's. */
const whatWasAsked: Readonly<Record<string, string>> = {
  'pathways.setAspiration': 'aspiration',
  'pathways.clearAspiration': 'aspiration',
  'pathways.askForChat': 'chat_request',
};

test('the contract has exploring operations', () => expect(exploring.length).toBeGreaterThan(8));

test.each(exploring)('%s leaves no row, no event and no log line that names who explores', (name, route) =>
  withCrew(async (db) => {
    const lines: string[] = [];
    const world = await layRightsWorld(db);
    await somebodyToAsk(world);
    const app = createTestApp(db, { writeLog: (line) => lines.push(line) });
    const self = { world, column: 'self', ...world.askers.self } as const;
    const { address, init } = requestOf(route, (await everySample.get(name)?.call(self)) ?? {});
    const before = await everyRow(db);
    const response = await app.request(self.actor, address, { ...init, headers: { ...init.headers, 'idempotency-key': 'explored' } });
    expect(response.status).toBeLessThan(300);
    const written = (await everyRow(db)).filter((row) => !before.includes(row));
    const left = [...written.filter((row) => !row.startsWith(`${whatWasAsked[name]}:`)), JSON.stringify(app.announced), ...lines];
    const { actor } = self;
    for (const mark of [
      self.accountId,
      self.personId,
      actor.kind === 'person' ? actor.sessionId : '-',
      response.headers.get('x-request-id'),
    ]) {
      expect(left.filter((one) => one.includes(mark ?? '-'))).toEqual([]);
    }
  }),
);

/** The crew's manager made the move that the engineer asks about, and is happy to talk. */
async function somebodyToAsk({ db, crew }: RightsWorld): Promise<void> {
  await db.updateTable('person').set({ willing_to_talk: true }).where('id', '=', crew.manager).execute();
  await db.deleteFrom('job_assignment').where('person_id', '=', crew.manager).execute();
  await aJob(db, { personId: crew.manager, from: '2022-01-01', to: '2024-01-01', profileId: crew.profile('software-engineer') });
  await aJob(db, { personId: crew.manager, from: '2024-01-01', profileId: crew.profile('senior-engineer') });
}

/** Each row of each table as text, with the table's name before it. */
async function everyRow(db: Db): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
  `.execute(db);
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(db);
    rows.push(...found.rows.map(({ text }) => `${name.replace('public.', '')}:${text}`));
  }
  return rows;
}
