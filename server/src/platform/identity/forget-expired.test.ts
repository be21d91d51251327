import { expect, test } from 'vitest';
import { identityBench } from '#test/identity-bench.ts';
import { withRollback } from '#test/test-database.ts';
import { createApiKey, listApiKeys } from './api-keys.ts';
import { createPasswordToken } from './credentials.ts';
import { forgetExpired } from './forget-expired.ts';

test('forgets what proves nothing any more, and keeps what does', () =>
  withRollback(async (db) => {
    const { identity, browser, account } = identityBench(db);
    const accountId = await account();
    const [here, idle] = [browser(), browser({ userAgent: 'idle' })];
    await here.signIn();
    await idle.signIn();
    await db
      .updateTable('auth.session')
      .set({ updatedAt: new Date(Date.now() - 9 * 3_600_000) })
      .where('userAgent', '=', 'idle')
      .execute();
    await createPasswordToken(db, accountId, 'reset');
    await db
      .updateTable('auth.verification')
      .set({ expiresAt: new Date(Date.now() - 1) })
      .execute();
    await createPasswordToken(db, accountId, 'reset');
    for (const days of [-40, -1, 30]) await createApiKey(db, { accountId, name: `${days}`, scopes: ['read'], days });
    await forgetExpired(db);
    expect(await identity.findSignIn(here.request())).toBeDefined();
    expect(await db.selectFrom('auth.session').select('userAgent').execute()).toEqual([{ userAgent: 'test' }]);
    expect(await db.selectFrom('auth.verification').select('id').execute()).toHaveLength(1);
    expect((await listApiKeys(db, accountId)).map((key) => key.name)).toEqual(['30', '-1']);
  }));
