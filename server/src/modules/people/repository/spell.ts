import type { SpellChanges } from '@waymark/domain/people/lay-spells.ts';
import type { KnownSpell, Spell } from '@waymark/domain/people/person-row.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';
import { deleteRows, insertRows, type OwnTable, type Row, rewriteRows } from './insert-rows.ts';

/** The dated facts of a person of which one holds at a time. */
export type Fact = 'job' | 'team' | 'manager';

interface FactTable {
  readonly table: OwnTable;
  /** The columns that hold the value. */
  readonly columnsOf: (value: string) => Row;
}

const plain = (column: string) => (value: string) => ({ [column]: value });

export const factTables: Readonly<Record<Fact, FactTable>> = {
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

/** The dated facts of which one person has another. */
export async function listSpellsOfReports(db: Db, managerId: string): Promise<(KnownSpell & { personId: string })[]> {
  const answer = await sql<KnownSpell & { personId: string }>`
    select id, person_id as "personId", manager_id as value, valid_from as "from", valid_to as "to"
    from reporting_line where manager_id = ${managerId} order by valid_from, id`.execute(db);
  return answer.rows;
}

interface ChangesOf {
  readonly personId: string;
  readonly fact: Fact;
  readonly changes: SpellChanges;
  readonly source: 'hand' | 'import' | 'sample' | 'sync';
  readonly now: Date;
}

/** Does what `setFrom` or a plan found: first what goes, then what ends, then what goes on or begins. */
export async function applySpellChanges(db: Db, { personId, fact, changes, source, now }: ChangesOf): Promise<void> {
  const { table, columnsOf } = factTables[fact];
  const rowOf = (id: string, spell: Spell): Row => ({ id, ...columnsOf(spell.value), valid_from: spell.from, valid_to: spell.to });
  const moved = changes.update.map(({ id, after }) => rowOf(id, after));
  await deleteRows(
    db,
    table,
    changes.remove.map((spell) => spell.id),
  );
  await rewriteRows(
    db,
    table,
    moved.filter((row) => row['valid_to'] !== null),
  );
  await rewriteRows(
    db,
    table,
    moved.filter((row) => row['valid_to'] === null),
  );
  const own = fact === 'job' ? { is_primary: true, source } : {};
  const made = changes.create.map((spell) => ({ ...rowOf(uuidv7(now.getTime()), spell), person_id: personId, ...own }));
  await insertRows(db, table, made);
}
