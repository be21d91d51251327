import { describe, expect, test } from 'vitest';
import { writeSetting } from '#platform/database/organisation-setting.ts';
import { asFrameworkOwner, asPerson } from '#test/actors.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { bringFramework } from '../commands/bring-framework.ts';
import { publishVersion } from '../commands/publish-version.ts';
import { getPayRange, payVisibility } from './get-pay-range.ts';

const withPay = () => {
  const document = aFrameworkDocument();
  const band = (minimum: number, validFrom: string) => ({
    currency: 'GBP',
    locationZone: '',
    minimum,
    maximum: minimum + 10_000.5,
    validFrom,
  });
  return {
    ...document,
    families: document.families.map((family) => ({
      ...family,
      profiles: family.profiles.map((profile, index) => ({
        ...profile,
        payBands: [band(20_000 * (index + 1), '2025-01-01'), band(21_000 * (index + 1), '2026-01-01'), band(99_000, '2027-01-01')],
      })),
    })),
  };
};

describe('a pay range', () => {
  test('is shown as the organisation chose, and says why', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const owner = app.caller(asFrameworkOwner());
      expect((await bringFramework(owner, { document: withPay() })).created.payBands).toBe(6);
      expect(await bringFramework(owner, { document: withPay() })).toMatchObject({ created: { payBands: 0 }, unchanged: { payBands: 6 } });
      await publishVersion(owner, { framework: 'crafts' });
      const profiles = await db.selectFrom('job_profile').select(['id', 'slug']).orderBy('slug').execute();
      const [apprentice = '', joiner = ''] = profiles.map(({ id }) => id);
      const employee = app.caller(asPerson(null));
      const seen = async (jobProfileId: string, ownProfileIds: string[]) => {
        const { shown, reason, ranges } = await getPayRange(employee, { jobProfileId, ownProfileIds });
        return [shown, reason, ...ranges.map(({ minimum, maximum, validFrom }) => `${minimum}-${maximum} ${validFrom}`)];
      };
      expect(await seen(apprentice, [apprentice])).toEqual([true, 'own', '21000-31000.5 2026-01-01']);
      expect(await seen(joiner, [apprentice])).toEqual([true, 'one_move', '42000-52000.5 2026-01-01']);
      expect(await seen(apprentice, [joiner])).toEqual([false, 'not_one_move']);
      await writeSetting(db, payVisibility, { value: 'own', at: testNow });
      expect(await seen(joiner, [apprentice])).toEqual([false, 'not_own']);
      await writeSetting(db, payVisibility, { value: 'nobody', at: testNow });
      expect(await seen(apprentice, [apprentice])).toEqual([false, 'hidden_from_all']);
      expect(await getPayRange(owner, { jobProfileId: apprentice, ownProfileIds: [] })).toMatchObject({ shown: true, reason: 'author' });
      await writeSetting(db, payVisibility, { value: 'everyone', at: testNow });
      expect(await seen(joiner, [])).toEqual([true, 'everyone', '42000-52000.5 2026-01-01']);
    }));
});
