import pg from 'pg';
import { withAdvisoryLock } from '../advisory-lock.ts';
import { applicationDatabase, applicationRole, type Door } from './door.ts';

/** Makes the application's role (no superuser) and the database it owns, where they are missing; safe to repeat and to interrupt. */
export async function prepareDatabase(supervisor: pg.Client, door: Door, mayCreateDatabases: boolean): Promise<void> {
  await withAdvisoryLock(supervisor, 'clusterSetup', async () => {
    if (!(await exists(supervisor, 'select from pg_roles where rolname = $1', applicationRole)))
      await supervisor.query(`create role ${applicationRole} login nosuperuser nocreatedb nocreaterole`);
    if (mayCreateDatabases) await supervisor.query(`alter role ${applicationRole} createdb`);
    if (door.passwords) await supervisor.query(`alter role ${applicationRole} password ${pg.escapeLiteral(door.passwords.application)}`);
    if (!(await exists(supervisor, 'select from pg_database where datname = $1', applicationDatabase)))
      await supervisor.query(`create database ${applicationDatabase} owner ${applicationRole}`);
    await supervisor.query('revoke connect on database postgres from public');
  });
}

async function exists(client: pg.Client, sql: string, name: string): Promise<boolean> {
  return ((await client.query(sql, [name])).rowCount ?? 0) > 0;
}
