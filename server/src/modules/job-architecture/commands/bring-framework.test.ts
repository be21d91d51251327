import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { describe, expect, test } from 'vitest';
import { asFrameworkOwner, asNobody, asPerson } from '#test/actors.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { readTemplate, templateSlugs } from '#test/read-template.ts';
import { createTestApp } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { findProfileContent } from '../queries/find-profile-content.ts';
import { getFrameworkContent } from '../queries/get-framework-content.ts';
import { previewFramework } from '../queries/preview-framework.ts';
import { bringFramework } from './bring-framework.ts';
import { publishVersion } from './publish-version.ts';

const refusalOf = async (run: Promise<unknown>): Promise<Refusal> => {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error ?? new Error('not refused');
};

describe('bringing a framework file', () => {
  test('makes framework, draft, library and levels, and says how many of each', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      const report = await bringFramework(caller, { document: aFrameworkDocument() });
      expect(report).toMatchObject({
        framework: 'crafts',
        changed: true,
        created: {
          jobFamilies: 1,
          tracks: 1,
          jobProfiles: 2,
          competencies: 2,
          levelDescriptors: 3,
          expectations: 4,
          careerMoves: 1,
          jobLevels: 2,
        },
        notes: [],
      });
      const content = await getFrameworkContent(caller, { versionId: report.versionId ?? '' });
      expect(content).toMatchObject({ frameworkName: 'Crafts', state: 'draft', number: null });
      expect(content.levels.map(({ code, order }) => `${order} ${code}`)).toEqual(['1 L1', '2 L2']);
      expect(content.profiles.map(({ title, trackIds }) => [title, trackIds])).toEqual([
        ['Apprentice', [content.tracks[0]?.id]],
        ['Joiner', [content.tracks[0]?.id]],
      ]);
      expect(content.competencies.map(({ name, descriptors }) => [name, descriptors.length])).toEqual([
        ['Listening', 0],
        ['Woodwork', 3],
      ]);
      expect(content.competencies[1]?.descriptors[0]?.indicators).toEqual(['Measures twice', 'Cuts once', 'Sweeps up']);
    }));

  test('changes nothing the second time, draft or published', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      const first = await bringFramework(caller, { document: aFrameworkDocument() });
      const again = await bringFramework(caller, { document: aFrameworkDocument() });
      const nothing = { jobFamilies: 0, tracks: 0, jobProfiles: 0, competencies: 0, levelDescriptors: 0, expectations: 0, careerMoves: 0 };
      expect(again).toMatchObject({ changed: false, versionId: first.versionId, created: nothing, updated: nothing, removed: nothing });
      expect(again.unchanged).toEqual(first.created);
      await publishVersion(caller, { framework: 'crafts' });
      expect(await bringFramework(caller, { document: aFrameworkDocument() })).toMatchObject({
        changed: false,
        versionId: first.versionId,
      });
      expect(await db.selectFrom('framework_version').selectAll().execute()).toHaveLength(1);
    }));

  test('opens a draft over the live version, keeps the ids, and leaves the live version alone', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      const first = await bringFramework(caller, { document: aFrameworkDocument() });
      await publishVersion(caller, { framework: 'crafts' });
      const document = aFrameworkDocument();
      const [family] = document.families;
      if (!family) throw new Error('no family');
      const changed = {
        ...document,
        families: [{ ...family, profiles: family.profiles.map((profile) => ({ ...profile, purpose: `${profile.purpose} Well.` })) }],
      };
      const second = await bringFramework(caller, { document: changed });
      expect(second).toMatchObject({ changed: true, updated: { jobProfiles: 2, expectations: 0 }, unchanged: { expectations: 4 } });
      const [live, draft] = await Promise.all(
        [first, second].map(({ versionId }) => getFrameworkContent(caller, { versionId: versionId ?? '' })),
      );
      expect(live?.profiles.map(({ purpose }) => purpose)).toEqual(['Learns by doing.', 'Makes doors.']);
      expect(draft?.profiles.map(({ purpose }) => purpose)).toEqual(['Learns by doing. Well.', 'Makes doors. Well.']);
      expect(draft?.profiles.map(({ id }) => id)).toEqual(live?.profiles.map(({ id }) => id));
    }));

  test('leaves alone what the file leaves blank or does not name; as a whole it takes away', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      await bringFramework(caller, { document: aFrameworkDocument() });
      const document = aFrameworkDocument();
      const [family] = document.families;
      const [apprentice] = family?.profiles ?? [];
      if (!family || !apprentice) throw new Error('no family');
      const part = {
        ...document,
        moves: [],
        families: [{ ...family, tracks: [], profiles: [{ ...apprentice, purpose: '', expectations: [] }] }],
      };
      expect(await bringFramework(caller, { document: part })).toMatchObject({ changed: false, unchanged: { jobProfiles: 1 } });
      const whole = await bringFramework(caller, { document: part, mode: 'replace' });
      expect(whole).toMatchObject({
        changed: true,
        updated: { jobProfiles: 1 },
        removed: { jobProfiles: 1, tracks: 1, careerMoves: 1, expectations: 4 },
      });
      const content = await getFrameworkContent(caller, { versionId: whole.versionId ?? '' });
      expect(content.profiles.map(({ title, purpose }) => [title, purpose])).toEqual([['Apprentice', '']]);
    }));

  test('brings the four templates; moves wait until both ends are there', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      const first = await bringFramework(caller, { document: readTemplate('marketing') });
      expect(first.notes.map(({ code }) => code)).toContain('move_dropped');
      for (const slug of templateSlugs) await bringFramework(caller, { document: readTemplate(slug) });
      for (const slug of templateSlugs) {
        const report = await bringFramework(caller, { document: readTemplate(slug) });
        expect(report.notes).toEqual([]);
        expect(report.created.jobProfiles).toBe(0);
      }
      for (const slug of templateSlugs) {
        expect(await bringFramework(caller, { document: readTemplate(slug) })).toMatchObject({ changed: false });
        expect(await publishVersion(caller, { framework: slug })).toMatchObject({ number: 1 });
      }
    }));

  test('adds levels it misses, finds others by place, and renames none', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      await bringFramework(caller, { document: aFrameworkDocument() });
      const other = aFrameworkDocument({
        framework: { slug: 'kitchen', name: 'Kitchen', description: '', locale: 'en' },
        levels: ['Helper', 'Cook', 'Chef'].map((name, index) => ({ code: `K${index + 1}`, name, scope: '' })),
        families: [
          {
            slug: 'kitchen',
            name: 'Kitchen',
            description: '',
            tracks: [],
            profiles: [{ ...profileOf('chef'), level: 'K3', expectations: [] }],
          },
        ],
        moves: [],
      });
      const report = await bringFramework(caller, { document: other });
      expect(report.notes.map(({ code }) => code)).toEqual(['level_matched', 'level_matched']);
      expect(report.created.jobLevels).toBe(1);
      const content = await getFrameworkContent(caller, { versionId: report.versionId ?? '' });
      expect(content.levels.map(({ order, code, name }) => `${order} ${code} ${name}`)).toEqual([
        '1 L1 Learning',
        '2 L2 Independent',
        '3 K3 Chef',
      ]);
      expect(await bringFramework(caller, { document: other })).toMatchObject({ changed: false });
    }));

  test('keeps a competency apart that another framework asks for on another scale', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      await bringFramework(caller, { document: aFrameworkDocument() });
      const document = aFrameworkDocument({
        framework: { slug: 'boats', name: 'Boats', description: '', locale: 'en' },
        scales: [
          {
            slug: 'two-steps',
            name: 'Two steps',
            steps: [
              { name: 'No', anchor: '' },
              { name: 'Yes', anchor: '' },
            ],
          },
        ],
        competencies: aFrameworkDocument().competencies.map((one) => ({ ...one, scale: 'two-steps', descriptors: [] })),
        families: [
          {
            slug: 'boats',
            name: 'Boats',
            description: '',
            tracks: [],
            profiles: [{ ...profileOf('builder'), expectations: [{ ...expectation, competency: 'woodwork', required: 2 }] }],
          },
        ],
        moves: [],
      });
      const report = await bringFramework(caller, { document });
      expect(report.notes).toMatchObject([{ code: 'competency_kept_apart' }, { code: 'competency_kept_apart' }]);
      const content = await getFrameworkContent(caller, { versionId: report.versionId ?? '' });
      expect(content.competencies.map(({ slug, scale }) => [slug, scale.slug])).toEqual([['woodwork-boats', 'two-steps']]);
      expect(await bringFramework(caller, { document })).toMatchObject({ changed: false, created: { competencies: 0 } });
    }));

  test('refuses a faulty file whole and says where each fault is', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      const document = aFrameworkDocument();
      const [family] = document.families;
      if (!family) throw new Error('no family');
      const faulty = {
        ...document,
        families: [
          {
            ...family,
            tracks: [{ slug: 'makers', name: 'Makers', kind: 'own', profiles: ['nobody'] }],
            profiles: [
              { ...profileOf('a'), level: 'X9', expectations: [] },
              {
                ...profileOf('a'),
                expectations: [
                  { ...expectation, required: 4 },
                  { ...expectation, competency: 'magic' },
                ],
              },
            ],
          },
        ],
      };
      const refusal = await refusalOf(bringFramework(caller, { document: faulty }));
      expect(refusal).toMatchObject({ kind: 'invalid', code: 'framework_file_faulty' });
      expect(refusal.faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
        '/document/families/0/profiles/1 told_twice',
        '/document/families/0/tracks/0/profiles/0 unknown_name',
        '/document/families/0/profiles/0/level unknown_name',
        '/document/families/0/profiles/1/expectations/0/required step_off_scale',
        '/document/families/0/profiles/1/expectations/1/competency unknown_name',
      ]);
      expect(await db.selectFrom('framework').selectAll().execute()).toEqual([]);
      expect(await db.selectFrom('competency').selectAll().execute()).toEqual([]);
    }));

  test('keeps a family apart that belongs to another framework, and finds it again', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      await bringFramework(caller, { document: aFrameworkDocument() });
      const document = aFrameworkDocument({ framework: { slug: 'crafts-again', name: 'Crafts again', description: '', locale: 'en' } });
      const report = await bringFramework(caller, { document });
      expect(report).toMatchObject({ created: { jobFamilies: 1, jobProfiles: 2, careerMoves: 1 }, notes: [{ code: 'family_kept_apart' }] });
      const content = await getFrameworkContent(caller, { versionId: report.versionId ?? '' });
      expect(content.families.map(({ slug }) => slug)).toEqual(['crafts-2']);
      expect(await bringFramework(caller, { document })).toMatchObject({ changed: false, unchanged: { jobFamilies: 1 } });
    }));

  test('is told beforehand without writing anything', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      const report = await previewFramework(caller, { document: aFrameworkDocument() });
      expect(report).toMatchObject({ changed: true, versionId: null, created: { jobProfiles: 2, competencies: 2 } });
      expect(await db.selectFrom('framework').selectAll().execute()).toEqual([]);
      expect(await db.selectFrom('job_level').selectAll().execute()).toEqual([]);
    }));

  test('is for authors only, and a draft shows itself to nobody else', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const employee = app.caller(asPerson(null));
      expect(await refusalOf(bringFramework(employee, { document: aFrameworkDocument() }))).toMatchObject({ kind: 'forbidden' });
      expect(await refusalOf(bringFramework(app.caller(asNobody), { document: aFrameworkDocument() }))).toMatchObject({
        code: 'sign_in_required',
      });
      const { versionId } = await bringFramework(app.caller(asFrameworkOwner()), { document: aFrameworkDocument() });
      expect(await refusalOf(getFrameworkContent(employee, { versionId: versionId ?? '' }))).toMatchObject({ kind: 'not_found' });
      const { id } = await db.selectFrom('job_profile').select('id').limit(1).executeTakeFirstOrThrow();
      expect(await findProfileContent(employee, { jobProfileId: id })).toBeUndefined();
      expect(await findProfileContent(app.caller(asFrameworkOwner()), { jobProfileId: id })).toMatchObject({ state: 'draft' });
    }));

  test('lets two bring the same new framework at once: one makes it, the other finds it', () =>
    withOwnDatabase(async ({ db }) => {
      const caller = createTestApp(db).caller(asFrameworkOwner());
      const reports = await Promise.all([1, 2].map(() => bringFramework(caller, { document: aFrameworkDocument() })));
      expect(reports.map(({ changed }) => changed).toSorted()).toEqual([false, true]);
      expect(await db.selectFrom('framework_version').selectAll().execute()).toHaveLength(1);
    }));
});

const expectation = { competency: 'woodwork', required: 1, importance: 3, mustHave: false, wording: '' };
const profileOf = (slug: string) => ({
  slug,
  title: `Profile ${slug}`,
  shortTitle: null,
  level: 'L1',
  purpose: '',
  scope: '',
  typicalWeek: [],
  goodLooksLike: [],
  expectations: [],
  payBands: [],
});
