import { AccessRole } from '@waymark/domain/access/access-role.ts';
import { cutPage, type Page, readCursor } from '@waymark/domain/shared/page.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/database/tables.generated.ts';
import { errorCode } from '#platform/error-code.ts';

export interface StoredInvitation {
  readonly id: string;
  readonly email: string;
  readonly personId: string | null;
  readonly accessRoles: AccessRole[];
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface NewStoredInvitation extends StoredInvitation {
  readonly tokenHash: string;
}

const columns = ['id', 'email', 'person_id', 'access_roles', 'invited_by', 'created_at', 'expires_at'] as const;

interface InvitationRow {
  id: string;
  email: string;
  person_id: string | null;
  access_roles: string[];
  invited_by: string | null;
  created_at: Date;
  expires_at: Date;
}

const storedInvitation = (row: InvitationRow): StoredInvitation => ({
  id: row.id,
  email: row.email,
  personId: row.person_id,
  accessRoles: row.access_roles.map((role) => AccessRole.parse(role)),
  invitedBy: row.invited_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

/** Keeps an invitation; false where there is no such person. */
export async function insertInvitation(db: Db, invitation: NewStoredInvitation): Promise<boolean> {
  try {
    await db
      .insertInto('invitation')
      .values({
        id: invitation.id,
        email: invitation.email.toLowerCase(),
        person_id: invitation.personId,
        access_roles: invitation.accessRoles,
        token_hash: invitation.tokenHash,
        invited_by: invitation.invitedBy,
        created_at: invitation.createdAt,
        expires_at: invitation.expiresAt,
      })
      .execute();
    return true;
  } catch (error) {
    if (errorCode(error) === '23503') return false;
    throw error;
  }
}

/** The invitation a token opens, locked for its bearer; undefined when it was used, taken back or ran out. */
export async function findOpenInvitation(db: Db, tokenHash: string, at: Date): Promise<StoredInvitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst();
  return row && storedInvitation(row);
}

/** An invitation that was neither accepted nor taken back. */
export async function findWaitingInvitation(db: Db, invitationId: string): Promise<StoredInvitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select(columns)
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row && storedInvitation(row);
}

export async function markInvitation(db: Db, invitationId: string, end: { acceptedAt?: Date; revokedAt?: Date }): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ ...(end.acceptedAt && { accepted_at: end.acceptedAt }), ...(end.revokedAt && { revoked_at: end.revokedAt }) })
    .where('id', '=', invitationId)
    .execute();
}

/** Takes back whatever still waits for an address. */
export async function revokeInvitationsFor(db: Db, email: string, at: Date): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Invitations neither accepted nor taken back, newest first. */
export async function listWaitingInvitations(
  db: Db,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<StoredInvitation>> {
  const [before] = readCursor(page.cursor, z.tuple([z.guid()])) ?? [];
  let asking = db.selectFrom('invitation').select(columns).where('accepted_at', 'is', null).where('revoked_at', 'is', null);
  if (before !== undefined) asking = asking.where('id', '<', before);
  const rows = await asking
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return cutPage(rows.map(storedInvitation), page.limit, (invitation) => [invitation.id]);
}

export async function countOpenInvitations(db: Db, at: Date): Promise<number> {
  const row = await db
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  return row.count;
}
