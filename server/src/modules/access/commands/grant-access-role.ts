import { AccessRole, AccessScope } from '@waymark/domain/access/access-role.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { today } from '#platform/use-case/context.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { canManageAccount } from '../policy.ts';
import { findAccount } from '../repository/account.ts';
import { listGrants, saveGrants } from '../repository/grant.ts';
import { keepAnAdmin } from './keep-an-admin.ts';

/** Grants an access role, or changes how far a held one reaches and when it ends. Only people partners look after chosen teams. */
export const grantAccessRole = command({
  name: 'access.grant_role',
  input: z.object({ accountId: ThingId, accessRole: AccessRole, scope: AccessScope }),
  audit: (input) => ({ kind: 'account', id: input.accountId, fields: [input.accessRole] }),
  run: async (ctx, { accountId, accessRole, scope }) => {
    ctx.authorize(canManageAccount(ctx.actor, await findAccount(ctx.db, accountId)));
    if (!scope.everyone && accessRole !== 'people_partner') {
      throw new Refusal('invalid', 'scope_not_possible', {
        message: 'Only people partners look after chosen teams; this role is for everyone.',
      });
    }
    if (scope.endsOn !== null && scope.endsOn <= today(ctx)) {
      throw new Refusal('invalid', 'end_in_the_past', { message: 'Choose a day to come, or take the role back now.' });
    }
    if (accessRole === 'admin' && scope.endsOn !== null) await keepAnAdmin(ctx, accountId);
    const grant = { everyone: scope.everyone, teamIds: scope.everyone ? [] : [...new Set(scope.teamIds)], endsOn: scope.endsOn };
    const held = (await listGrants(ctx.db, [accountId], today(ctx))).find(({ role }) => role === accessRole);
    if (held !== undefined && holdsAlready({ ...held, teamIds: new Set(held.teamIds) }, { ...grant, teamIds: new Set(grant.teamIds) })) {
      ctx.unchanged();
      return { role: accessRole, ...grant };
    }
    const unknown = await saveGrants(ctx.db, [
      { accountId, role: accessRole, ...grant, grantedBy: accountOf(ctx.actor), grantedAt: ctx.now() },
    ]);
    if (unknown !== undefined) throw teamUnknown(scope.teamIds.findIndex((teamId) => teamId.toLowerCase() === unknown));
    return { role: accessRole, ...grant };
  },
});

function teamUnknown(index: number): Refusal {
  const message = 'There is no such team. Choose from the list of teams.';
  return new Refusal('invalid', 'team_unknown', { message, faults: [{ pointer: `/teamIds/${index}`, code: 'team_unknown', message }] });
}
