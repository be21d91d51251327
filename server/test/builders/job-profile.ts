import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { testNow } from '../test-app.ts';

/** The bare identity of a job profile in a family and framework of its own, without any version; returns its id. */
export async function aBareJobProfile(db: Db): Promise<string> {
  const id = uuidv7(testNow.getTime());
  await db
    .insertInto('framework')
    .values({ id, slug: `f-${id}`, name: 'Example framework', created_at: testNow })
    .execute();
  await db
    .insertInto('job_family')
    .values({ id, framework_id: id, slug: `f-${id}` })
    .execute();
  await db
    .insertInto('job_profile')
    .values({ id, job_family_id: id, slug: `p-${id}` })
    .execute();
  return id;
}
