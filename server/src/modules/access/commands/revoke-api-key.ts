import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { deleteApiKey, listApiKeys } from '#platform/identity/api-keys.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { canManageOwnThing } from '../policy.ts';

/** Ends one of one's API keys, from the next request on. */
export const revokeApiKey = command({
  name: 'access.revoke_api_key',
  input: z.object({ keyId: ThingId }),
  audit: (input) => ({ kind: 'api_key', id: input.keyId }),
  run: async (ctx, { keyId }) => {
    const accountId = accountOf(ctx.actor);
    const keys = accountId === null ? [] : await listApiKeys(ctx.db, accountId);
    ctx.authorize(
      canManageOwnThing(
        ctx.actor,
        keys.find((key) => key.id === keyId),
      ),
    );
    if (accountId !== null) await deleteApiKey(ctx.db, { accountId, keyId });
  },
});
