import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canManageAccount } from '../policy.ts';
import { findAccount, linkPerson } from '../repository/account.ts';

/** Says which person an account belongs to; null for none. A person has one account at most. */
export const linkAccountToPerson = command({
  name: 'access.link_account_to_person',
  input: z.object({ accountId: ThingId, personId: z.guid().nullable() }),
  audit: (input) => ({ kind: 'account', id: input.accountId, fields: ['person'] }),
  run: async (ctx, { accountId, personId }) => {
    const account = await findAccount(ctx.db, accountId);
    ctx.authorize(canManageAccount(ctx.actor, account));
    if (account?.personId === personId) return ctx.unchanged();
    const outcome = await linkPerson(ctx.db, accountId, personId);
    if (outcome === 'unknown') throw personUnknown();
    if (outcome === 'taken') throw new Refusal('conflict', 'person_has_account', { message: 'This person has another account.' });
  },
});

/** The refusal for a person that there is not. */
export function personUnknown(): Refusal {
  const message = 'There is no such person. Choose one from the list.';
  return new Refusal('invalid', 'person_unknown', { message, faults: [{ pointer: '/personId', code: 'person_unknown', message }] });
}
