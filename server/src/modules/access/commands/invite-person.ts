import { randomBytes } from 'node:crypto';
import { NewInvitation } from '@waymark/domain/access/contract.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { translate } from '#platform/i18n.ts';
import { tokenHash } from '#platform/identity/token-hash.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { accountOf, holds, isSystem } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canInvite } from '../policy.ts';
import { findAccountByEmail, findAccountOfPerson } from '../repository/account.ts';
import { insertInvitation, revokeInvitationsFor, type StoredInvitation } from '../repository/invitation.ts';
import { personUnknown } from './link-account-to-person.ts';

const lastsMs = 7 * 86_400_000;

/** Invites somebody by mail. An older invitation to the same address ends. Access roles are given along by admins only. */
export const invitePerson = command({
  name: 'access.invite_person',
  input: NewInvitation,
  run: async (ctx, input) => {
    ctx.authorize(canInvite(ctx.actor));
    await refuseWhatStandsInTheWay(ctx, input);
    const at = ctx.now();
    const token = randomBytes(32).toString('base64url');
    const invitation: StoredInvitation = {
      id: uuidv7(at.getTime()),
      email: input.email.toLowerCase(),
      personId: input.personId,
      accessRoles: [...new Set(input.accessRoles)],
      invitedBy: accountOf(ctx.actor),
      createdAt: at,
      expiresAt: new Date(at.getTime() + lastsMs),
    };
    await revokeInvitationsFor(ctx.db, input.email, at);
    if (!(await insertInvitation(ctx.db, { ...invitation, tokenHash: tokenHash(token) }))) throw personUnknown();
    const link = await mailInvitation(ctx, invitation, token);
    return {
      ...invitation,
      createdAt: at.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
      state: 'open' as const,
      link,
    };
  },
  audit: (_input, output) => ({ kind: 'invitation', id: output.id, fields: output.accessRoles }),
});

async function refuseWhatStandsInTheWay(ctx: Context, input: NewInvitation): Promise<void> {
  if (input.accessRoles.length > 0 && !isSystem(ctx.actor) && !holds(ctx.actor, 'admin')) {
    throw new Refusal('forbidden', 'roles_need_admin', { message: 'Only an admin gives access roles. Invite without them.' });
  }
  if (await findAccountByEmail(ctx.db, input.email)) {
    throw new Refusal('conflict', 'account_exists', { message: 'There is an account with this address already.' });
  }
  if (input.personId !== null && (await findAccountOfPerson(ctx.db, input.personId))) {
    throw new Refusal('conflict', 'person_has_account', { message: 'This person has an account already.' });
  }
}

async function mailInvitation(ctx: Context, invitation: StoredInvitation, token: string): Promise<string> {
  const { address, locale, organisationName } = await readOrganisationSettings(ctx.db);
  const link = `${address}/accept-invitation#${token}`;
  const organisation = organisationName === '' ? 'Waymark' : organisationName;
  await queueMail(ctx, {
    to: invitation.email,
    subject: translate(locale, 'mail.invitation.subject', { organisation }),
    text: translate(locale, 'mail.invitation.body', { organisation, link, until: invitation.expiresAt }),
  });
  return link;
}
