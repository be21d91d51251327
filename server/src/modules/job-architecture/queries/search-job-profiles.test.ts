import { describe, expect, test } from 'vitest';
import { asFrameworkOwner, asPerson } from '#test/actors.ts';
import { readTemplate } from '#test/read-template.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { bringFramework } from '../commands/bring-framework.ts';
import { publishVersion } from '../commands/publish-version.ts';
import { searchJobProfiles } from './search-job-profiles.ts';

describe('searching job profiles', () => {
  test('finds by beginning, word, and with a letter wrong; drafts are not found; pages do not overlap', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const owner = app.caller(asFrameworkOwner());
      for (const slug of ['engineering', 'marketing'] as const) await bringFramework(owner, { document: readTemplate(slug) });
      await publishVersion(owner, { framework: 'engineering' });
      const caller = app.caller(asPerson(null));
      const titles = async (q: string) => (await searchJobProfiles(caller, { q })).items.map(({ title }) => title);
      expect(await titles('senior')).toEqual(['Senior Engineer']);
      expect(await titles('engineer')).toEqual([
        'Engineering Manager',
        'Director of Engineering',
        'Principal Engineer',
        'Senior Engineer',
        'Software Engineer',
        'Staff Engineer',
      ]);
      expect(await titles('princpal')).toEqual(['Principal Engineer']);
      expect(await titles('coordinator')).toEqual([]);
      expect(await titles('')).toHaveLength(8);
      const first = await searchJobProfiles(caller, { limit: 5 });
      const second = await searchJobProfiles(caller, { limit: 5, cursor: first.nextCursor ?? '' });
      expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(await titles(''));
      expect(second.nextCursor).toBeNull();
      expect(first.items[0]).toMatchObject({ family: { slug: 'engineering' }, frameworkSlug: 'engineering' });
    }));
});
