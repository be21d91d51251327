import { z } from 'zod';
import { listApiKeys as listIdentityKeys } from '#platform/identity/api-keys.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeOwnAccount } from '../policy.ts';

/** One's API keys, newest first, without the keys themselves. */
export const listApiKeys = query({
  name: 'access.list_api_keys',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canSeeOwnAccount(ctx.actor));
    const keys = await listIdentityKeys(ctx.db, accountOf(ctx.actor) ?? '');
    return {
      items: keys.map((key) => ({
        ...key,
        scopes: [...key.scopes],
        createdAt: key.createdAt.toISOString(),
        expiresAt: key.expiresAt.toISOString(),
        lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      })),
    };
  },
});
