import { AccessRole } from '@waymark/domain/access/access-role.ts';
import type { Account } from '@waymark/domain/access/account.ts';
import { type Page, PageQuery } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { findSignInFacts } from '#platform/identity/sessions.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canManageAccess, canManageAccount } from '../policy.ts';
import { listAccountPage } from '../repository/account.ts';
import { listGrants } from '../repository/grant.ts';

/** Accounts by address, with their access roles and how they sign in. */
export const listAccounts = query({
  name: 'access.list_accounts',
  input: PageQuery.extend({ search: z.string().max(200).optional(), accessRole: AccessRole.optional() }),
  run: async (ctx, input): Promise<Page<Account>> => {
    ctx.authorize(canManageAccess(ctx.actor));
    const page = await listAccountPage(ctx.db, input);
    const ids = page.items.map((account) => account.id);
    const [grants, facts] = await Promise.all([listGrants(ctx.db, ids, today(ctx)), findSignInFacts(ctx.db, ids)]);
    const factsById = new Map(facts.map((one) => [one.accountId, one]));
    const items = page.items.map((account) => {
      const known = factsById.get(account.id);
      const disabled = account.disabledAt !== null;
      const secondFactor = known !== undefined && (known.secondFactor || known.passkeys > 0);
      const may = canManageAccount(ctx.actor, account) === 'allowed';
      return {
        id: account.id,
        email: account.email,
        name: known?.name ?? account.email,
        personId: account.personId,
        accessRoles: grants.filter((grant) => grant.accountId === account.id),
        disabled,
        disabledAt: account.disabledAt?.toISOString() ?? null,
        disabledBecause: account.disabledBecause,
        secondFactor,
        createdAt: account.createdAt.toISOString(),
        lastSeenAt: known?.lastSeenAt?.toISOString() ?? null,
        can: { disable: may && !disabled, enable: may && disabled, changeAccess: may && !disabled, resetSecondStep: may && secondFactor },
      };
    });
    return { items, nextCursor: page.nextCursor };
  },
});
