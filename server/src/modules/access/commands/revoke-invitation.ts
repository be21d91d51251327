import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canRevokeInvitation } from '../policy.ts';
import { findWaitingInvitation, markInvitation } from '../repository/invitation.ts';

/** Takes an invitation back: its link is worth nothing from now on. */
export const revokeInvitation = command({
  name: 'access.revoke_invitation',
  input: z.object({ invitationId: ThingId }),
  audit: (input) => ({ kind: 'invitation', id: input.invitationId }),
  run: async (ctx, input) => {
    ctx.authorize(canRevokeInvitation(ctx.actor, await findWaitingInvitation(ctx.db, input.invitationId)));
    await markInvitation(ctx.db, input.invitationId, { revokedAt: ctx.now() });
  },
});
