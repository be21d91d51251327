import { describe, expect, test } from 'vitest';
import { readOrganisationSettings, writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { asNobody, asOperator } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { changeOrganisation } from './change-organisation.ts';
import { endSample } from './end-sample.ts';

describe('endSample', () => {
  test('leaves nothing but the address, and a fresh organisation can be set up', () =>
    withOwnDatabase(async ({ db }) => {
      const app = createTestApp(db);
      await anAccount(db, { roles: ['admin'] });
      await changeOrganisation(app.caller(asOperator), { name: 'Brightwater' });
      await writeOrganisationSettings(db, { sampleMode: true, address: 'http://localhost:4601' }, testNow);
      await endSample(app.caller(asNobody), { fromThisMachine: true });
      expect(await db.selectFrom('account').select('id').execute()).toEqual([]);
      expect(await readOrganisationSettings(db)).toMatchObject({
        sampleMode: false,
        organisationName: '',
        address: 'http://localhost:4601',
      });
      expect(await db.selectFrom('audit_entry').select('action').execute()).toEqual([{ action: 'access.end_sample' }]);
      await expect(db.deleteFrom('audit_entry').execute()).rejects.toThrow();
      expect(app.announced.map(({ name }) => name)).toContain('access.sample_ended');
    }));

  test('is refused from elsewhere, and outside the sample there is no such thing', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await anAccount(db, { roles: ['admin'] });
      await expect(endSample(app.caller(asNobody), { fromThisMachine: true })).rejects.toMatchObject({ code: 'not_found' });
      await writeOrganisationSettings(db, { sampleMode: true }, testNow);
      await expect(endSample(app.caller(asNobody), { fromThisMachine: false })).rejects.toMatchObject({ code: 'only_on_this_machine' });
      expect(await db.selectFrom('account').select('id').execute()).toHaveLength(1);
    }));
});
