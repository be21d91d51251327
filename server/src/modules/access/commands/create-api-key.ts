import { NewApiKey } from '@waymark/domain/access/own-account-contract.ts';
import { contract } from '@waymark/domain/contract.ts';
import { walk } from '@waymark/domain/shared/contract-kit.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { createApiKey as createIdentityKey, listApiKeys } from '#platform/identity/api-keys.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { canManageOwnAccount } from '../policy.ts';

const mostKeys = 20;

/** Makes an API key in one's own name: it reaches what its scopes name, and never more than its owner. Shown this once. */
export const createApiKey = command({
  name: 'access.create_api_key',
  input: NewApiKey,
  run: async (ctx, input) => {
    ctx.authorize(canManageOwnAccount(ctx.actor));
    const known = knownScopes();
    const at = input.scopes.findIndex((scope) => !known.has(scope));
    if (at >= 0) {
      const message = `There is nothing named ${input.scopes[at]}. The page of the API lists permissions and modules.`;
      throw new Refusal('invalid', 'unknown_scope', { message, faults: [{ pointer: `/scopes/${at}`, code: 'unknown_scope', message }] });
    }
    const accountId = accountOf(ctx.actor) ?? '';
    if ((await listApiKeys(ctx.db, accountId)).length >= mostKeys) {
      throw new Refusal('limit_reached', 'too_many_api_keys', { message: `At most ${mostKeys} keys. Revoke one that is not used.` });
    }
    const { key, facts } = await createIdentityKey(ctx.db, { accountId, ...input, scopes: [...new Set(input.scopes)] });
    return {
      ...facts,
      scopes: [...facts.scopes],
      key,
      createdAt: facts.createdAt.toISOString(),
      expiresAt: facts.expiresAt.toISOString(),
      lastUsedAt: null,
    };
  },
  audit: (input, output) => ({ kind: 'api_key', id: output.id, fields: input.scopes }),
});

/** Everything, all reading, a module, a module's reading, and single permissions. */
function knownScopes(): ReadonlySet<string> {
  const permissions = [...walk(contract)].map(([, route]) => route.permission);
  const modules = permissions.map((permission) => permission.split('.')[0] ?? '');
  return new Set(['*', 'read', ...permissions, ...modules, ...modules.map((module) => `${module}.read`)]);
}
