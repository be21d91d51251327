import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from '../src/platform/error-code.ts';

// the database's own vacuum may be at work in it for a moment, and an owner without superuser rights cannot send that away
const mayNotSendAway = '42501';
const mostAttempts = 40;

/** Drops a database that may be gone already, with whoever is connected to it. */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
      return;
    } catch (error) {
      if (attempt === mostAttempts || errorCode(error) !== mayNotSendAway) throw error;
      await sleep(250);
    }
  }
}
