import { AccessRole } from '@waymark/domain/access/access-role.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { today } from '#platform/use-case/context.ts';
import { canManageAccount } from '../policy.ts';
import { findAccount } from '../repository/account.ts';
import { deleteGrant, listGrants } from '../repository/grant.ts';
import { keepAnAdmin } from './keep-an-admin.ts';

/** Takes an access role back; one that is not held is nothing to take. */
export const revokeAccessRole = command({
  name: 'access.revoke_role',
  input: z.object({ accountId: ThingId, accessRole: AccessRole }),
  audit: (input) => ({ kind: 'account', id: input.accountId, fields: [input.accessRole] }),
  run: async (ctx, { accountId, accessRole }) => {
    const account = await findAccount(ctx.db, accountId);
    const held = (await listGrants(ctx.db, [accountId], today(ctx))).find((grant) => grant.role === accessRole);
    ctx.authorize(canManageAccount(ctx.actor, account && held));
    if (accessRole === 'admin') await keepAnAdmin(ctx, accountId);
    await deleteGrant(ctx.db, accountId, accessRole);
  },
});
