import type { AccessGrant, AccessRole } from '@waymark/domain/access/access-role.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
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
    .select(['account_id', 'access_role', 'everyone', 'team_ids', 'ends_on'])
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

/** Grants a role, or changes how far it reaches when it is held already. */
export async function saveGrants(db: Db, grants: readonly NewGrant[]): Promise<void> {
  if (grants.length === 0) return;
  await db
    .insertInto('access_grant')
    .values(
      grants.map((grant) => ({
        id: uuidv7(grant.grantedAt.getTime()),
        account_id: grant.accountId,
        access_role: grant.role,
        everyone: grant.everyone,
        team_ids: [...grant.teamIds],
        granted_by: grant.grantedBy,
        granted_at: grant.grantedAt,
        ends_on: grant.endsOn,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'access_role']).doUpdateSet(({ ref }) => ({
        everyone: ref('excluded.everyone'),
        team_ids: ref('excluded.team_ids'),
        granted_by: ref('excluded.granted_by'),
        granted_at: ref('excluded.granted_at'),
        ends_on: ref('excluded.ends_on'),
      })),
    )
    .execute();
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
