import type { SpellChanges } from '@waymark/domain/people/lay-spells.ts';
import type { KnownSpell } from '@waymark/domain/people/person-row.ts';
import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';
import type { OwnTable, Row } from './insert-rows.ts';
import { applySpellBatch } from './spell-batch.ts';

/** The dated facts of a person of which one holds at a time. */
export type Fact = 'job' | 'team' | 'manager';

interface FactTable {
  readonly table: OwnTable;
  /** The columns that hold the value. */
  readonly columnsOf: (value: string) => Row;
}

const plain = (column: string) => (value: string) => ({ [column]: value });

const factTables: Readonly<Record<Fact, FactTable>> = {
  job: { table: 'job_assignment', columnsOf: jobColumns },
  team: { table: 'team_membership', columnsOf: plain('team_id') },
  manager: { table: 'reporting_line', columnsOf: plain('manager_id') },
};

/** A job as one value: its profile and its title. */
export function jobValue(job: { jobProfileId: string | null; jobTitle: string }): string {
  return JSON.stringify([job.jobProfileId, job.jobTitle]);
}

function jobColumns(value: string): Row {
  const parsed: unknown = JSON.parse(value);
  const [profile, title] = Array.isArray(parsed) ? parsed : [];
  return { job_profile_id: typeof profile === 'string' ? profile : null, job_title: typeof title === 'string' ? title : '' };
}

/** What holds of a person over time, the earliest first; of jobs the main ones. */
export async function listSpells(db: Db, personId: string, fact: Fact): Promise<KnownSpell[]> {
  const answer =
    fact === 'job'
      ? await sql<KnownSpell>`
          select id, json_build_array(job_profile_id, job_title)::text as value, valid_from as "from", valid_to as "to"
          from job_assignment where person_id = ${personId} and is_primary order by valid_from`.execute(db)
      : await sql<KnownSpell>`
          select id, ${sql.ref(fact === 'team' ? 'team_id' : 'manager_id')} as value, valid_from as "from", valid_to as "to"
          from ${sql.table(factTables[fact].table)} where person_id = ${personId} order by valid_from`.execute(db);
  return fact === 'job' ? answer.rows.map((row) => ({ ...row, value: JSON.stringify(JSON.parse(row.value)) })) : answer.rows;
}

interface ChangesOf {
  readonly personId: string;
  readonly fact: Fact;
  readonly changes: SpellChanges;
  readonly source: 'hand' | 'import' | 'sample' | 'sync';
  readonly now: Date;
}

/** Does what `setFrom` or a plan found for one fact of one person. */
export async function applySpellChanges(db: Db, { personId, fact, changes, source, now }: ChangesOf): Promise<void> {
  const own = fact === 'job' ? { is_primary: true, source } : {};
  await applySpellBatch(db, { ...factTables[fact], own, people: [{ personId, changes }], now });
}
