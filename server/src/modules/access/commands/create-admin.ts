import { EmailAddress } from '@waymark/domain/access/account.ts';
import { type AccountId, asId } from '@waymark/domain/shared/ids.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { createCredentials, createPasswordToken, enableSignIn, removeSecondFactor, setPassword } from '#platform/identity/credentials.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canActForWaymark } from '../policy.ts';
import { findAccountByEmail, insertAccounts, updateAccount } from '../repository/account.ts';
import { saveGrants } from '../repository/grant.ts';

/**
 * Makes an account an admin from the command line, with a new account where there is none; one that was switched off is on again.
 * `resetsSecondStep` takes its second step and passkeys away. With the hash of a password that becomes its password; without, the answer holds a link that lets its bearer choose one, once.
 */
export const createAdmin = command({
  name: 'access.create_admin',
  input: z.object({
    email: EmailAddress,
    name: z.string().min(1).max(200).optional(),
    passwordHash: z.string().optional(),
    resetsSecondStep: z.boolean().default(false),
    /** Where the server will be reached, for a link that is made before its first start. */
    address: z.string().default(''),
  }),
  run: async (ctx, input) => {
    ctx.authorize(canActForWaymark(ctx.actor));
    const known = await findAccountByEmail(ctx.db, input.email);
    const accountId = known?.id ?? (await newAccount(ctx, input));
    if (known && known.disabledAt !== null) {
      await updateAccount(ctx.db, accountId, { disabled: null });
      await enableSignIn(ctx.db, accountId);
    }
    if (input.resetsSecondStep) await removeSecondFactor(ctx.db, accountId);
    const grant = { accountId, role: 'admin' as const, everyone: true, teamIds: [], endsOn: null };
    await saveGrants(ctx.db, [{ ...grant, grantedBy: null, grantedAt: ctx.now() }]);
    if (input.passwordHash !== undefined) {
      await setPassword(ctx.db, accountId, input.passwordHash);
      return { accountId, created: known === undefined, link: null };
    }
    const { address } = await readOrganisationSettings(ctx.db);
    const token = await createPasswordToken(ctx.db, accountId, 'firstTime');
    return { accountId, created: known === undefined, link: `${address || input.address}/reset-password#${token}` };
  },
  audit: (_input, output) => ({ kind: 'account', id: output.accountId, fields: ['admin'] }),
});

async function newAccount(ctx: Context, { email, name }: { email: string; name?: string | undefined }): Promise<AccountId> {
  const at = ctx.now();
  const accountId = asId<AccountId>(uuidv7(at.getTime()));
  const { locale } = await readOrganisationSettings(ctx.db);
  await createCredentials(ctx.db, [{ accountId, email, name: name ?? email }]);
  await insertAccounts(ctx.db, [{ id: accountId, email, personId: null, locale, createdAt: at }]);
  return accountId;
}
