import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { testNow } from '../test-app.ts';

/** A team in the database; returns its id. */
export async function aTeam(db: Db, options: { name?: string; parentId?: string } = {}): Promise<string> {
  const id = uuidv7(testNow.getTime());
  const team = { id, name: options.name ?? 'Example team', slug: `t-${id}`, parent_id: options.parentId ?? null };
  await db.insertInto('team').values(team).execute();
  return id;
}
