import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { columnTypes } from '#platform/database/column-types.ts';
import { savepointDb } from '../savepoint-db.ts';
import { createDatabase } from '../test-database.ts';
import { layRightsWorld, type RightsWorld } from './rights-world.ts';

/** The world in which every operation is tried, on a database of this test file's own. */
export interface UsedWorld {
  /** Everybody and everything there is; known once the tests run. */
  readonly world: () => RightsWorld;
  /** Tries something and takes back what it wrote. */
  readonly rolledBack: <Result>(run: () => Promise<Result>) => Promise<Result>;
}

/** Lays the world before the tests of a file and closes its database after them. */
export function useRightsWorld(): UsedWorld {
  let client: pg.Client | undefined;
  let laid: RightsWorld | undefined;
  let depth = 0; // what is tried may try more
  beforeAll(async () => {
    client = new pg.Client({ connectionString: await createDatabase(), types: columnTypes, options: '-c timezone=UTC' });
    await client.connect();
    await client.query('begin');
    laid = await layRightsWorld(savepointDb(client));
  });
  afterAll(() => client?.end());
  const there = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the world is there once the tests run');
    return thing;
  };
  return {
    world: () => there(laid),
    rolledBack: async (run) => {
      const savepoint = `tried_${depth}`;
      depth += 1;
      await there(client).query(`savepoint ${savepoint}`);
      try {
        return await run();
      } finally {
        depth -= 1;
        await there(client).query(`rollback to savepoint ${savepoint}`);
      }
    },
  };
}
