import { InvitationAcceptance } from '@waymark/domain/access/contract.ts';
import { tokenHash } from '#platform/identity/token-hash.ts';
import { command } from '#platform/use-case/command.ts';
import { canAcceptInvitation } from '../policy.ts';
import { findAccountOfPerson } from '../repository/account.ts';
import { findOpenInvitation, markInvitation } from '../repository/invitation.ts';
import { openAccount } from './open-account.ts';

/** Makes the account an invitation is for; the link works once. Of two who use it at the same time one gets it. */
export const acceptInvitation = command({
  name: 'access.accept_invitation',
  input: InvitationAcceptance,
  run: async (ctx, input) => {
    const at = ctx.now();
    const invitation = await findOpenInvitation(ctx.db, tokenHash(input.token), at);
    ctx.authorize(canAcceptInvitation(invitation));
    if (!invitation) throw new Error('the policy let an absent invitation through');
    await markInvitation(ctx.db, invitation.id, { acceptedAt: at });
    const taken = invitation.personId !== null && (await findAccountOfPerson(ctx.db, invitation.personId)) !== undefined;
    return openAccount(ctx, {
      email: invitation.email,
      name: input.name,
      password: input.password,
      personId: taken ? null : invitation.personId,
      accessRoles: invitation.accessRoles,
    });
  },
  audit: (_input, output) => ({ kind: 'account', id: output.accountId }),
});
