import { z } from 'zod';
import { tokenHash } from '#platform/identity/token-hash.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { query } from '#platform/use-case/query.ts';
import { canAcceptInvitation } from '../policy.ts';
import { findOpenInvitation } from '../repository/invitation.ts';

/** What the bearer of an invitation is told before accepting it. */
export const findInvitation = query({
  name: 'access.find_invitation',
  input: z.object({ token: z.string().max(200) }),
  run: async (ctx, { token }) => {
    const invitation = await findOpenInvitation(ctx.db, tokenHash(token), ctx.now());
    ctx.authorize(canAcceptInvitation(invitation));
    if (!invitation) throw new Error('the policy let an absent invitation through');
    const { organisationName, shortestPassword } = await readOrganisationSettings(ctx.db);
    return { email: invitation.email, organisation: organisationName, expiresAt: invitation.expiresAt.toISOString(), shortestPassword };
  },
});
