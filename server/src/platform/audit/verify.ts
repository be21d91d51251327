import type { Db } from '#platform/database/connect.ts';
import { canonicalEntry, linkHash } from './seal.ts';

export interface AuditVerification {
  readonly entries: number;
  readonly sealed: number;
  readonly waiting: number;
  /** The first link that does not fit, if any: the entry was changed, removed or put out of order. */
  readonly brokenAt: { readonly seq: number; readonly entryId: string; readonly problem: string } | null;
}

const BATCH = 2000;

/**
 * Walks the whole chain and recomputes every link; entries that still wait for sealing are counted, not judged. `onProgress` hears
 * how many links of how many fit so far.
 */
export async function verifyAudit(db: Db, onProgress?: (links: number, total: number) => void): Promise<AuditVerification> {
  const total = onProgress ? await countRows(db, 'audit_seal') : 0;
  const chain = await walkChain(db, (links) => onProgress?.(links, total));
  const entries = await countRows(db, 'audit_entry');
  const waiting = await countRows(db, 'audit_unsealed');
  const outside = entries - chain.seq - waiting;
  const stray = outside === 0 ? null : { seq: chain.seq, entryId: '', problem: `${outside} entries stand outside the chain` };
  return { entries, sealed: chain.seq, waiting, brokenAt: chain.brokenAt ?? stray };
}

async function countRows(db: Db, table: 'audit_entry' | 'audit_unsealed' | 'audit_seal'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

async function walkChain(db: Db, onLinks: (links: number) => void): Promise<{ seq: number; brokenAt: AuditVerification['brokenAt'] }> {
  let hash: Buffer = Buffer.alloc(32);
  let seq = 0;
  for (;;) {
    const links = await linksAfter(db, seq);
    for (const link of links) {
      const problem = problemOf(link, seq, hash);
      if (problem !== undefined) return { seq, brokenAt: { seq: link.seq, entryId: link.entry_id, problem } };
      seq = link.seq;
      hash = link.hash;
    }
    onLinks(seq);
    if (links.length < BATCH) return { seq, brokenAt: null };
  }
}

async function linksAfter(db: Db, seq: number) {
  const rows = await db
    .selectFrom('audit_seal')
    .leftJoin('audit_entry', 'audit_entry.id', 'audit_seal.entry_id')
    .selectAll('audit_entry')
    .select(['audit_seal.seq', 'audit_seal.entry_id', 'audit_seal.hash'])
    .where('audit_seal.seq', '>', seq)
    .orderBy('audit_seal.seq')
    .limit(BATCH)
    .execute();
  return rows;
}

type Link = Awaited<ReturnType<typeof linksAfter>>[number];

function problemOf(link: Link, previousSeq: number, previousHash: Buffer): string | undefined {
  if (link.seq !== previousSeq + 1) return `links ${previousSeq + 1} to ${link.seq - 1} are missing`;
  const { id, at, actor_kind, action, fields } = link;
  if (id === null || at === null || actor_kind === null || action === null || fields === null) return 'its entry is gone';
  const entry = { ...link, id, at, actor_kind, action, fields };
  return linkHash(previousHash, canonicalEntry(link.seq, entry)).equals(link.hash) ? undefined : 'its entry or its place was changed';
}
