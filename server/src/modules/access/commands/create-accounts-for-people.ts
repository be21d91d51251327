import { AccessRole } from '@waymark/domain/access/access-role.ts';
import { EmailAddress, Locale } from '@waymark/domain/access/account.ts';
import { type AccountId, asId } from '@waymark/domain/shared/ids.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { createCredentials } from '#platform/identity/credentials.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { command } from '#platform/use-case/command.ts';
import { canActForWaymark } from '../policy.ts';
import { insertAccounts } from '../repository/account.ts';
import { saveGrants } from '../repository/grant.ts';

const Grant = z.object({ role: AccessRole, everyone: z.boolean().default(true), teamIds: z.array(z.guid()).default([]) });

/**
 * Makes accounts for people in one go, in the order given: for the sample company and for imports. With `passwordHash` (the hash of
 * one password for all, in the sample only) they can sign in at once; without it by a link.
 */
export const createAccountsForPeople = command({
  name: 'access.create_accounts_for_people',
  input: z.object({
    accounts: z.array(
      z.object({
        personId: z.guid(),
        email: EmailAddress,
        name: z.string().min(1).max(200),
        locale: Locale.optional(),
        grants: z.array(Grant).default([]),
      }),
    ),
    passwordHash: z.string().optional(),
  }),
  audit: () => ({ kind: 'account', id: null, fields: ['created'] }),
  run: async (ctx, { accounts, passwordHash }) => {
    ctx.authorize(canActForWaymark(ctx.actor));
    const settings = await readOrganisationSettings(ctx.db);
    const at = ctx.now();
    const rows = accounts.map((one) => ({ ...one, id: uuidv7(at.getTime()) }));
    await createCredentials(
      ctx.db,
      rows.map((one) => ({ accountId: one.id, email: one.email, name: one.name, ...(passwordHash !== undefined && { passwordHash }) })),
    );
    await insertAccounts(
      ctx.db,
      rows.map((one) => ({ id: one.id, email: one.email, personId: one.personId, locale: one.locale ?? settings.locale, createdAt: at })),
    );
    await saveGrants(
      ctx.db,
      rows.flatMap(({ id, grants }) => grants.map((grant) => ({ accountId: id, ...grant, endsOn: null, grantedBy: null, grantedAt: at }))),
    );
    return { accountIds: rows.map((one) => asId<AccountId>(one.id)) };
  },
});
