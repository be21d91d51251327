import type { AccessGrant, AccessRole } from '@waymark/domain/access/access-role.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { sql } from 'kysely';
import { missingReference } from '#platform/database/missing-reference.ts';
import type { Db } from '#platform/database/tables.generated.ts';

export interface StoredGrant extends AccessGrant {
  readonly accountId: string;
}

export interface NewGrant {
  readonly accountId: string;
  readonly role: AccessRole;
  readonly everyone: boolean;
  readonly teamIds: readonly string[];
  readonly endsOn: string | null;
  readonly grantedBy: string | null;
  readonly grantedAt: Date;
}

/** Grants that hold on a day, of these accounts, in the order of the roles' names. */
export async function listGrants(db: Db, accountIds: readonly string[], day: string): Promise<StoredGrant[]> {
  if (accountIds.length === 0) return [];
  const rows = await db
    .selectFrom('access_grant')
    .select(['account_id', 'access_role', 'everyone', 'ends_on'])
    .select(sql<string[]>`array(select team_id from access_grant_team where grant_id = access_grant.id order by team_id)`.as('team_ids'))
    .where('account_id', 'in', [...accountIds])
    .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
    .orderBy('access_role')
    .execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    role: row.access_role,
    everyone: row.everyone,
    teamIds: row.team_ids,
    endsOn: row.ends_on,
  }));
}

/**
 * Grants a role, or changes how far it reaches when it is held already. Answers the id of a team that there is not, if one was named;
 * the transaction is to end then.
 */
export async function saveGrants(db: Db, grants: readonly NewGrant[]): Promise<string | undefined> {
  if (grants.length === 0) return undefined;
  const rows = await db
    .insertInto('access_grant')
    .values(
      grants.map((grant) => ({
        id: uuidv7(grant.grantedAt.getTime()),
        account_id: grant.accountId,
        access_role: grant.role,
        everyone: grant.everyone,
        granted_by: grant.grantedBy,
        granted_at: grant.grantedAt,
        ends_on: grant.endsOn,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'access_role']).doUpdateSet(({ ref }) => ({
        everyone: ref('excluded.everyone'),
        granted_by: ref('excluded.granted_by'),
        granted_at: ref('excluded.granted_at'),
        ends_on: ref('excluded.ends_on'),
      })),
    )
    .returning(['id', 'account_id', 'access_role'])
    .execute();
  const idOf = (grant: NewGrant) => rows.find((row) => row.account_id === grant.accountId && row.access_role === grant.role)?.id ?? '';
  const grantIds = rows.map(({ id }) => id);
  await db.deleteFrom('access_grant_team').where('grant_id', '=', sql<string>`any(${grantIds}::uuid[])`).execute();
  const scoped = grants.filter(({ teamIds }) => teamIds.length > 0);
  return await saveTeams(
    db,
    scoped.flatMap((grant) => grant.teamIds.map((teamId) => ({ grant_id: idOf(grant), team_id: teamId }))),
  );
}

async function saveTeams(db: Db, teams: readonly { grant_id: string; team_id: string }[]): Promise<string | undefined> {
  if (teams.length === 0) return undefined;
  try {
    await db
      .insertInto('access_grant_team')
      .values([...teams])
      .execute();
    return undefined;
  } catch (error) {
    const unknown = missingReference(error);
    if (unknown === undefined) throw error;
    return unknown;
  }
}

/** Takes a role back; false when it was not held. */
export async function deleteGrant(db: Db, accountId: string, role: AccessRole): Promise<boolean> {
  const done = await db.deleteFrom('access_grant').where('account_id', '=', accountId).where('access_role', '=', role).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** The accounts that are on and hold `admin` without an end. Their grants are locked: of two who take it from each other one waits. */
export async function lockLastingAdmins(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('access_grant')
    .innerJoin('account', 'account.id', 'access_grant.account_id')
    .select('access_grant.account_id')
    .where('access_role', '=', 'admin')
    .where('ends_on', 'is', null)
    .where('account.disabled_at', 'is', null)
    .orderBy('access_grant.id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.account_id);
}

/** The accounts that are on and hold each role on a day. */
export async function listHolders(db: Db, day: string): Promise<{ role: AccessRole; accountId: string }[]> {
  const rows = await db
    .selectFrom('access_grant')
    .innerJoin('account', 'account.id', 'access_grant.account_id')
    .select(['access_role', 'account_id'])
    .where('account.disabled_at', 'is', null)
    .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
    .execute();
  return rows.map((row) => ({ role: row.access_role, accountId: row.account_id }));
}
