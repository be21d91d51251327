import { sql } from 'kysely';
import type { Db } from './tables.generated.ts';

/**
 * Empties every table, the audit log included, in the caller's transaction; which migrations were applied stays known, and work that
 * waits in the queue is dropped. Only for data that nobody answers for: the sample company.
 */
export async function emptyDatabase(db: Db): Promise<void> {
  await sql`
    do $$
    declare one record;
    begin
      for one in select schemaname, tablename from pg_tables where schemaname in ('public', 'auth') and tablename <> 'schema_migration' loop
        execute format('alter table %I.%I disable trigger user', one.schemaname, one.tablename);
      end loop;
      execute (
        select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' restart identity cascade'
        from pg_tables where schemaname in ('public', 'auth') and tablename <> 'schema_migration'
      );
      for one in select schemaname, tablename from pg_tables where schemaname in ('public', 'auth') and tablename <> 'schema_migration' loop
        execute format('alter table %I.%I enable trigger user', one.schemaname, one.tablename);
      end loop;
      if to_regclass('pgboss.job') is not null then
        delete from pgboss.job where state in ('created', 'retry');
      end if;
    end $$`.execute(db);
}
