import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

const CHUNK = 5000;

export type ImportKind = 'people' | 'framework' | 'agreed_ratings';

/** One import as it was run. */
export interface ImportRun {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** The account that ran it; null for the command line. */
  readonly actorId: string | null;
  readonly startedAt: Date;
  readonly undoneAt: Date | null;
  readonly counts: Readonly<Record<string, unknown>>;
}

/** One thing that an import made or changed: enough to take it back, and to see whether somebody changed it since. */
export interface ImportChange {
  readonly table: string;
  readonly rowId: string;
  /** `delete`: a dated record that the file corrects away; `before` holds it. */
  readonly kind: 'insert' | 'update' | 'delete';
  /** Blank for a thing as a whole. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type NewRun = Pick<ImportRun, 'kind' | 'fileName' | 'actorId' | 'counts'>;

/** Notes an import in the transaction that does it; returns its id. */
export async function startImportRun(db: Db, run: NewRun, now: Date): Promise<string> {
  const id = uuidv7(now.getTime());
  const { kind, fileName, actorId, counts } = run;
  await db
    .insertInto('import_run')
    .values({ id, kind, file_name: fileName, actor_id: actorId, started_at: now, counts: JSON.stringify(counts) })
    .execute();
  return id;
}

/** Notes what an import changed, set by set. */
export async function recordImportChanges(db: Db, runId: string, changes: readonly ImportChange[]): Promise<void> {
  for (let start = 0; start < changes.length; start += CHUNK) {
    const chunk = JSON.stringify(changes.slice(start, start + CHUNK));
    await sql`insert into import_change (run_id, table_name, row_id, kind, field, before, after)
      select ${runId}::uuid, "table", "rowId", kind, field, before, after from json_to_recordset(${chunk}::json)
      as change ("table" text, "rowId" uuid, kind text, field text, before jsonb, after jsonb)`.execute(db);
  }
}

/** The import with this id, held until the end of the transaction so that it is undone once only. */
export async function findImportRun(db: Db, id: string): Promise<ImportRun | undefined> {
  const row = await db.selectFrom('import_run').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && runOf(row);
}

interface RunsQuestion {
  readonly kind: ImportKind;
  /** The id of the last run of the page before. */
  readonly beforeId?: string | undefined;
  readonly limit: number;
}

/** The imports of a kind, the latest first. */
export async function listImportRuns(db: Db, { kind, beforeId, limit }: RunsQuestion): Promise<ImportRun[]> {
  const rows = await db
    .selectFrom('import_run')
    .selectAll()
    .where('kind', '=', kind)
    .$if(beforeId !== undefined, (runs) => runs.where('id', '<', beforeId ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(runOf);
}

/** Everything an import changed, in the order of doing. */
export async function listImportChanges(db: Db, runId: string): Promise<ImportChange[]> {
  const rows = await db.selectFrom('import_change').selectAll().where('run_id', '=', runId).orderBy('id').execute();
  return rows.map((row) => ({
    table: row.table_name,
    rowId: row.row_id,
    kind: row.kind,
    field: row.field,
    before: row.before,
    after: row.after,
  }));
}

/** Notes that an import was taken back. */
export async function markImportUndone(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('import_run').set({ undone_at: now }).where('id', '=', id).execute();
}

interface RunRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly file_name: string;
  readonly actor_id: string | null;
  readonly started_at: Date;
  readonly undone_at: Date | null;
  readonly counts: unknown;
}

function runOf(row: RunRow): ImportRun {
  const counts = typeof row.counts === 'object' && row.counts !== null ? { ...row.counts } : {};
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    actorId: row.actor_id,
    startedAt: row.started_at,
    undoneAt: row.undone_at,
    counts,
  };
}
