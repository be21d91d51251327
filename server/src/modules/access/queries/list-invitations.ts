import { PageQuery } from '@waymark/domain/shared/page.ts';
import { query } from '#platform/use-case/query.ts';
import { canInvite } from '../policy.ts';
import { listWaitingInvitations } from '../repository/invitation.ts';

/** Invitations that wait to be accepted, or ran out, newest first. */
export const listInvitations = query({
  name: 'access.list_invitations',
  input: PageQuery,
  run: async (ctx, input) => {
    ctx.authorize(canInvite(ctx.actor));
    const page = await listWaitingInvitations(ctx.db, input);
    const items = page.items.map((invitation) => ({
      id: invitation.id,
      email: invitation.email,
      personId: invitation.personId,
      accessRoles: invitation.accessRoles,
      createdAt: invitation.createdAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
      state: invitation.expiresAt > ctx.now() ? ('open' as const) : ('expired' as const),
    }));
    return { items, nextCursor: page.nextCursor };
  },
});
