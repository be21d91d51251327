import { type LevelSet, levelSets, levelsFor } from '@waymark/domain/job-architecture/level-sets.ts';
import { describe, expect, test } from 'vitest';
import { asFrameworkOwner } from '#test/actors.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { listJobLevels } from '../queries/list-job-levels.ts';
import { listLiveContent } from '../queries/list-live-content.ts';
import { publishVersion } from './publish-version.ts';
import { setJobLevels } from './set-job-levels.ts';
import { takeTemplates } from './take-templates.ts';

const slugs = ['engineering', 'marketing', 'customer-success'];

/** An organisation that chose its levels before it took the templates; `standing` are the levels that a role stands on. */
async function startWith(set: LevelSet, run: (facts: { names: string[]; standing: (slug: string) => string | undefined }) => void) {
  await withRollback(async (db) => {
    const door = createTestApp(db).caller(asFrameworkOwner());
    await setJobLevels(door, { levels: levelsFor(set, []) });
    await takeTemplates(door, { slugs });
    for (const framework of slugs) await publishVersion(door, { framework });
    const content = (await listLiveContent(door, {})).find(({ frameworkSlug }) => frameworkSlug === 'engineering');
    const names = (await listJobLevels(door, {})).items.map(({ name }) => name);
    const role = (slug: string) => content?.profiles.find((profile) => profile.slug === slug);
    run({ names, standing: (slug) => content?.levels.find(({ id }) => id === role(slug)?.levelId)?.name });
  });
}

describe('templates on the levels that an organisation chose', () => {
  test('four: the top two of a long track share the last, and publishing goes', () =>
    startWith('four', ({ names, standing }) => {
      expect(names).toEqual(['Junior', 'Mid-level', 'Senior', 'Principal/Lead']);
      expect(['junior-developer', 'senior-engineer', 'staff-engineer', 'principal-engineer'].map(standing)).toEqual([
        'Junior',
        'Senior',
        'Principal/Lead',
        'Principal/Lead',
      ]);
    }));

  test('five and six: every role on its own, the sixth free', async () => {
    for (const set of ['five', 'six'] as const) {
      await startWith(set, ({ names, standing }) => {
        expect(names).toEqual(levelSets[set].map(({ name }) => name));
        expect(standing('principal-engineer')).toBe('Sets direction');
      });
    }
  });

  test('more levels can be chosen later; fewer only while no role stands on what goes', () =>
    withRollback(async (db) => {
      const door = createTestApp(db).caller(asFrameworkOwner());
      await takeTemplates(door, { slugs });
      const { items } = await listJobLevels(door, {});
      expect(items.map(({ name }) => name)).toEqual(levelSets.five.map(({ name }) => name));
      await expect(setJobLevels(door, { levels: levelsFor('four', items) })).rejects.toMatchObject({ code: 'level_in_use' });
      const six = await setJobLevels(door, { levels: levelsFor('six', items) });
      expect(six.items.slice(0, 5).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    }));
});
