import { describe, expect, it } from 'vitest';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { asOperator } from '#test/actors.ts';
import { readSampleFrameworks } from '#test/read-sample.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { loadFrameworks } from './load-frameworks.ts';

describe("loading Brightwater's frameworks", () => {
  it('publishes every version on its day, keeps the moves between families, and leaves the draft of Engineering', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asOperator);
      await loadFrameworks(caller, readSampleFrameworks());
      const live = await listLiveContent(caller, {});
      const state = live.map((one) => [
        one.frameworkSlug,
        one.number,
        one.publishedAt?.slice(0, 10),
        one.profiles.length,
        one.moves.length,
      ]);
      expect(state).toEqual([
        ['customer-success', 3, '2026-06-08', 7, 12],
        ['engineering', 3, '2026-06-08', 8, 13],
        ['marketing', 3, '2026-06-08', 8, 11],
        ['product', 1, '2026-06-08', 4, 9],
      ]);
      const versions = await db.selectFrom('framework_version').select(['number', 'state']).orderBy('number').execute();
      expect(versions.filter(({ state }) => state === 'superseded').map(({ number }) => number)).toEqual([1, 1, 1, 2, 2, 2]);
      expect(versions.filter(({ state }) => state === 'draft')).toEqual([{ number: null, state: 'draft' }]);
      const bands = await db
        .selectFrom('pay_band')
        .select((q) => q.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      expect(Number(bands.count)).toBe(27);
      expect(await db.selectFrom('competency').select('slug').execute()).toHaveLength(13);
    }));

  it('says in version 1 nothing of AI, and in version 3 what Brightwater says', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asOperator);
      await loadFrameworks(caller, readSampleFrameworks());
      const engineering = (await listLiveContent(caller, {})).find((one) => one.frameworkSlug === 'engineering');
      const ai = engineering?.competencies.find(({ slug }) => slug === 'ai-and-tools');
      const senior = engineering?.profiles.find(({ slug }) => slug === 'senior-engineer');
      expect(senior?.expectations.find((one) => one.competencyId === ai?.id)).toMatchObject({ required: 3, importance: 4, wording: '' });
      const asked = await db
        .selectFrom('version_expectation as e')
        .innerJoin('framework_version as v', 'v.id', 'e.framework_version_id')
        .select(['v.number', 'v.state', (q) => q.fn.countAll<string>().as('cells')])
        .where('e.competency_id', '=', ai?.id ?? '')
        .where('v.framework_id', '=', engineering?.frameworkId ?? '')
        .groupBy(['v.number', 'v.state'])
        .execute();
      expect(asked.map(({ number, cells }) => [number, Number(cells)]).toSorted((a, b) => Number(a[0] ?? 9) - Number(b[0] ?? 9))).toEqual([
        [2, 8],
        [3, 8],
        [null, 8],
      ]);
    }));
});
