import type { AccessRole } from '@waymark/domain/access/access-role.ts';
import { checkPassword } from '@waymark/domain/access/check-password.ts';
import { type AccountId, asId } from '@waymark/domain/shared/ids.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { createCredentials, hashPassword } from '#platform/identity/credentials.ts';
import { leakedPasswords } from '#platform/identity/leaked-passwords.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import { findAccountByEmail, insertAccounts } from '../repository/account.ts';
import { saveGrants } from '../repository/grant.ts';

interface OpenedAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly personId: string | null;
  readonly accessRoles: readonly AccessRole[];
}

/** The part that commands share: writes an account with its password and access roles, once they have decided that it may be. */
export async function openAccount(ctx: Context, input: OpenedAccount): Promise<{ accountId: AccountId }> {
  const settings = await readOrganisationSettings(ctx.db);
  const about = [input.email.split('@')[0] ?? '', input.name, settings.organisationName];
  const fault = checkPassword(input.password, { shortest: settings.shortestPassword, about, leaked: leakedPasswords() });
  if (fault) {
    throw new Refusal('invalid', 'invalid_input', { message: fault.message, faults: [{ ...fault, pointer: '/password' }] });
  }
  if (await findAccountByEmail(ctx.db, input.email)) {
    throw new Refusal('conflict', 'account_exists', { message: 'There is an account with this address. Sign in instead.' });
  }
  const at = ctx.now();
  const accountId = asId<AccountId>(uuidv7(at.getTime()));
  const passwordHash = await hashPassword(input.password);
  await createCredentials(ctx.db, [{ accountId, email: input.email, name: input.name, passwordHash }]);
  await insertAccounts(ctx.db, [{ id: accountId, email: input.email, personId: input.personId, locale: settings.locale, createdAt: at }]);
  await saveGrants(
    ctx.db,
    input.accessRoles.map((role) => ({
      accountId,
      role,
      everyone: true,
      teamIds: [],
      endsOn: null,
      grantedBy: accountOf(ctx.actor),
      grantedAt: at,
    })),
  );
  return { accountId };
}
