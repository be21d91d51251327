import type { Insertable, Selectable } from 'kysely';
import type { Aspiration, ChatRequest, Db } from '#platform/database/tables.generated.ts';

export type StoredAspiration = Selectable<Aspiration>;

/** The target a person has now; undefined without one. */
export async function findAspiration(db: Db, personId: string): Promise<StoredAspiration | undefined> {
  return await db.selectFrom('aspiration').selectAll().where('person_id', '=', personId).where('ended_at', 'is', null).executeTakeFirst();
}

/** The shared targets of these people. */
export async function listSharedAspirations(db: Db, personIds: readonly string[]): Promise<StoredAspiration[]> {
  if (personIds.length === 0) return [];
  return await db
    .selectFrom('aspiration')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .where('ended_at', 'is', null)
    .where('shared_at', 'is not', null)
    .execute();
}

export async function insertAspirations(db: Db, rows: readonly Insertable<Aspiration>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('aspiration')
      .values([...rows])
      .execute();
}

export async function endAspiration(db: Db, personId: string, at: Date): Promise<void> {
  await db.updateTable('aspiration').set({ ended_at: at }).where('person_id', '=', personId).where('ended_at', 'is', null).execute();
}

export async function setShared(db: Db, personId: string, at: Date | null): Promise<void> {
  await db.updateTable('aspiration').set({ shared_at: at }).where('person_id', '=', personId).where('ended_at', 'is', null).execute();
}

export async function insertChatRequest(db: Db, row: Insertable<ChatRequest>): Promise<void> {
  await db.insertInto('chat_request').values(row).execute();
}

/** When a person last asked another for a chat, if they did. */
export async function findLastChatRequest(db: Db, fromId: string, toId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('chat_request')
    .select('sent_at')
    .where('from_person_id', '=', fromId)
    .where('to_person_id', '=', toId)
    .orderBy('sent_at', 'desc')
    .executeTakeFirst();
  return row?.sent_at;
}
