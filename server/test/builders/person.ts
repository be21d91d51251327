import { latinText } from '@waymark/domain/shared/latin-text.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { testNow } from '../test-app.ts';

interface PersonOptions {
  readonly name?: string;
  readonly key?: string;
  readonly email?: string;
  readonly joinedOn?: string;
  readonly leftOn?: string;
  readonly managerId?: string;
  readonly teamId?: string;
  readonly title?: string;
  readonly profileId?: string;
  readonly willingToTalk?: boolean;
  /** From when manager, team and job hold; 1 January 2024 unless told. */
  readonly since?: string;
}

const newId = (): string => uuidv7(testNow.getTime());

/** A person in the database, with a manager, a team and a job where told; returns the id. */
export async function aPerson(db: Db, options: PersonOptions = {}): Promise<string> {
  const { name = 'Robin Example', key = null, email = null, joinedOn = null, leftOn = null, willingToTalk = false } = options;
  const id = newId();
  await db
    .insertInto('person')
    .values({
      id,
      handle: `p-${id}`,
      display_name: name,
      search_name: latinText(name),
      employee_key: key,
      email,
      joined_on: joinedOn,
      left_on: leftOn,
      willing_to_talk: willingToTalk,
      created_at: testNow,
      updated_at: testNow,
    })
    .execute();
  await place(db, id, options);
  return id;
}

async function place(db: Db, personId: string, { since: from = '2024-01-01', managerId, teamId, title, profileId }: PersonOptions) {
  if (managerId !== undefined) await aReportingLine(db, { personId, managerId, from });
  if (teamId !== undefined) await aMembership(db, { personId, teamId, from });
  if (title !== undefined || profileId !== undefined) {
    await aJob(db, { personId, from, ...(title !== undefined && { title }), ...(profileId !== undefined && { profileId }) });
  }
}

interface Spell {
  readonly personId: string;
  readonly from: string;
  readonly to?: string;
}

/** A reporting line in the database. */
export async function aReportingLine(db: Db, { personId, from, to, managerId }: Spell & { managerId: string }): Promise<void> {
  const line = { id: newId(), person_id: personId, manager_id: managerId, valid_from: from, valid_to: to ?? null };
  await db.insertInto('reporting_line').values(line).execute();
}

/** A membership of a team in the database. */
export async function aMembership(db: Db, { personId, from, to, teamId }: Spell & { teamId: string }): Promise<void> {
  const membership = { id: newId(), person_id: personId, team_id: teamId, valid_from: from, valid_to: to ?? null };
  await db.insertInto('team_membership').values(membership).execute();
}

/** A main job in the database. */
export async function aJob(db: Db, job: Spell & { title?: string; profileId?: string }): Promise<void> {
  await db
    .insertInto('job_assignment')
    .values({
      id: newId(),
      person_id: job.personId,
      job_title: job.title ?? 'Engineer',
      job_profile_id: job.profileId ?? null,
      valid_from: job.from,
      valid_to: job.to ?? null,
    })
    .execute();
}
