import { type AccountId, asId } from '@waymark/domain/shared/ids.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { createCredentials } from '#platform/identity/credentials.ts';
import type { AccessRole, Actor } from '#platform/use-case/actor.ts';
import { asPerson } from '../actors.ts';

interface AccountOptions {
  readonly email?: string;
  readonly personId?: string | null;
  readonly roles?: readonly AccessRole[];
  readonly passwordHash?: string;
}

/** Writes an account, with everybody in the scope of its access roles; answers its id and the signed-in actor. */
export async function anAccount(db: Db, options: AccountOptions = {}): Promise<{ accountId: AccountId; email: string; actor: Actor }> {
  const accountId = asId<AccountId>(uuidv7(Date.now()));
  const email = options.email ?? `${accountId}@brightwater.example`;
  const personId = options.personId ?? null;
  const { passwordHash, roles = [] } = options;
  await createCredentials(db, [{ accountId, email, name: email, ...(passwordHash !== undefined && { passwordHash }) }]);
  await db.insertInto('account').values({ id: accountId, email, person_id: personId, created_at: new Date() }).execute();
  const grants = roles.map((role) => ({ id: uuidv7(Date.now()), account_id: accountId, access_role: role, granted_at: new Date() }));
  if (grants.length > 0) await db.insertInto('access_grant').values(grants).execute();
  return { accountId, email, actor: asPerson(personId, { accountId, roles }) };
}
