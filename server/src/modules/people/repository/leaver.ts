import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

/** Ends the lines of those who report to somebody who leaves: from `day` on they report to nobody, until somebody is named. */
export async function endLinesOfLeaver(db: Db, personId: string, day: string): Promise<void> {
  await sql`delete from reporting_line where manager_id = ${personId} and valid_from >= ${day}`.execute(db);
  await sql`update reporting_line set valid_to = ${day} where manager_id = ${personId} and (valid_to is null or valid_to > ${day})`.execute(
    db,
  );
}

/** Ends the jobs beside the main one. */
export async function endSecondJobs(db: Db, personId: string, day: string): Promise<void> {
  await sql`delete from job_assignment where person_id = ${personId} and not is_primary and valid_from >= ${day}`.execute(db);
  await sql`update job_assignment set valid_to = ${day} where person_id = ${personId} and not is_primary
    and (valid_to is null or valid_to > ${day})`.execute(db);
}

/** Lets lines go on that had ended with a last day that no longer stands, where nobody else was named since. */
export async function reopenLinesOfLeaver(db: Db, personId: string, day: string): Promise<void> {
  await sql`update reporting_line as line set valid_to = null where manager_id = ${personId} and valid_to = ${day}
    and not exists (select from reporting_line later where later.person_id = line.person_id and later.valid_from >= ${day})`.execute(db);
}

/** The ids of those whose last day is before `day`. */
export async function listLeaverIds(db: Db, day: string): Promise<string[]> {
  return (await db.selectFrom('person').select('id').where('left_on', '<', day).execute()).map(({ id }) => id);
}
