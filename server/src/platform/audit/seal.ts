import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Db } from '#platform/database/connect.ts';
import type { AuditEntry } from '#platform/database/tables.generated.ts';
import { inTransaction } from '#platform/database/transaction.ts';

const BATCH = 1000;
const LOCK = 724_532;
const FIRST = Buffer.alloc(32);

/** The text of an entry that its hash covers, the same on every machine. */
export function canonicalEntry(seq: number, entry: Selectable<AuditEntry>): string {
  return JSON.stringify([
    seq,
    entry.id,
    entry.at.toISOString(),
    entry.actor_kind,
    entry.actor_id,
    entry.action,
    entry.subject_kind,
    entry.subject_id,
    entry.fields,
    entry.request_id,
  ]);
}

/** The next link of the chain: SHA-256 over the previous hash and the entry's canonical text. */
export const linkHash = (previous: Buffer, text: string): Buffer => createHash('sha256').update(previous).update(text).digest();

/** Chains every committed entry that waits, in order, and answers how many; one sealer works at a time. */
export async function sealPending(db: Db): Promise<number> {
  let sealed = 0;
  for (;;) {
    const batch = await inTransaction(db, sealBatch);
    sealed += batch;
    if (batch < BATCH) return sealed;
  }
}

async function sealBatch(db: Db): Promise<number> {
  const lock = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(db);
  if (lock.rows[0]?.got !== true) return 0;
  const entries = await db
    .selectFrom('audit_unsealed')
    .innerJoin('audit_entry', 'audit_entry.id', 'audit_unsealed.entry_id')
    .selectAll('audit_entry')
    .orderBy('audit_entry.id')
    .limit(BATCH)
    .execute();
  if (entries.length === 0) return 0;
  const last = await db.selectFrom('audit_seal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  let seq = last?.seq ?? 0;
  let hash: Buffer = last?.hash ?? FIRST;
  const seals = entries.map((entry) => {
    seq += 1;
    hash = linkHash(hash, canonicalEntry(seq, entry));
    return { seq, entry_id: entry.id, hash };
  });
  await db.insertInto('audit_seal').values(seals).execute();
  await db
    .deleteFrom('audit_unsealed')
    .where(
      'entry_id',
      'in',
      entries.map((entry) => entry.id),
    )
    .execute();
  return entries.length;
}
