import { describe, expect, test } from 'vitest';
import { asNobody, asOperator } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { listApiKeys } from '../queries/list-api-keys.ts';
import { createApiKey } from './create-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

describe('createApiKey', () => {
  test('makes a key for its owner, who can list and revoke it', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const owner = app.caller((await anAccount(db)).actor);
      const other = app.caller((await anAccount(db)).actor);
      const made = await createApiKey(owner, { name: 'nightly report', scopes: ['read', 'access.manage', 'read'], days: 30 });
      expect(made.scopes).toEqual(['read', 'access.manage']);
      expect((await listApiKeys(owner, {})).items).toMatchObject([{ id: made.id, start: made.key.slice(0, 9), lastUsedAt: null }]);
      expect(JSON.stringify(await listApiKeys(owner, {}))).not.toContain(made.key);
      expect((await listApiKeys(other, {})).items).toEqual([]);
      await expect(revokeApiKey(other, { keyId: made.id })).rejects.toMatchObject({ code: 'not_found' });
      await revokeApiKey(owner, { keyId: made.id });
      await expect(revokeApiKey(owner, { keyId: made.id })).rejects.toMatchObject({ code: 'not_found' });
    }));

  test('refuses scopes that name nothing, too many keys, and every actor but a signed-in person', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { actor, accountId } = await anAccount(db);
      const wish = { name: 'script', scopes: ['read'] };
      await expect(createApiKey(app.caller(actor), { ...wish, scopes: ['read', 'everything'] })).rejects.toMatchObject({
        code: 'unknown_scope',
        faults: [{ pointer: '/scopes/1' }],
      });
      for (let n = 0; n < 20; n++) await createApiKey(app.caller(actor), wish);
      await expect(createApiKey(app.caller(actor), wish)).rejects.toMatchObject({ code: 'too_many_api_keys' });
      const key = { kind: 'api_key', keyId: 'k', scopes: ['*'], accountId, personId: null, grants: [] } as const;
      await expect(createApiKey(app.caller(key), wish)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(createApiKey(app.caller(asOperator), wish)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(createApiKey(app.caller(asNobody), wish)).rejects.toMatchObject({ code: 'sign_in_required' });
    }));
});
