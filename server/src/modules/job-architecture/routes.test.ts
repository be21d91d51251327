import type { ApiError } from '@waymark/domain/shared/api-client.ts';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asExecutive, asFrameworkOwner, asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';

const problem = async (call: Promise<unknown>): Promise<string> => {
  const refused = await call.then(
    () => undefined,
    (error: ApiError) => error,
  );
  return refused === undefined ? 'not refused' : `${refused.status} ${refused.problem.code}`;
};
const clients = (db: Db) => {
  const app = createTestApp(db);
  return {
    author: app.client(asFrameworkOwner()).jobArchitecture,
    partner: app.client(asPeoplePartner()).jobArchitecture,
    reader: app.client(asPerson(null)).jobArchitecture,
    admin: app.client(asAdmin()).jobArchitecture,
    executive: app.client(asExecutive()).jobArchitecture,
    nobody: app.client(asNobody).jobArchitecture,
  };
};
const crafts = { params: { framework: 'crafts' } };
const live = { params: { framework: 'crafts', version: 'live' } };
const draft = { params: { framework: 'crafts', version: 'draft' } };

describe('frameworks over HTTP', () => {
  test('are brought, looked at, checked, published and read', () =>
    withRollback(async (db) => {
      const { author, partner, reader, admin } = clients(db);
      const document = aFrameworkDocument();
      expect(await author.bringFramework({ body: { document, dryRun: true } })).toMatchObject({ versionId: null, changed: true });
      expect((await author.listFrameworks({})).items).toEqual([]);
      const { versionId } = await author.bringFramework({ body: { document } });
      expect((await reader.listFrameworks({})).items).toEqual([]);
      expect(await problem(reader.getFramework(crafts))).toBe('404 not_found');
      expect(await problem(reader.getVersion(draft))).toBe('404 not_found');
      expect(await partner.getFramework(crafts)).toMatchObject({
        live: null,
        draft: { versionId, revision: 1, profiles: 2, competencies: 2, expectations: 4, written: 3 },
        can: { edit: true, publish: true, startDraft: false },
      });
      const check = await author.checkDraft(crafts);
      expect(check).toMatchObject({ publishable: true, revision: 1 });
      expect(check.items.map(({ code }) => code)).toContain('missing_descriptor');
      expect(await author.publishVersion({ ...crafts, body: { ifRevision: 1, notes: 'First' } })).toEqual({ versionId, number: 1 });
      expect(await reader.getVersion(live)).toMatchObject({ versionId, number: 1, families: [{ name: 'Crafts' }] });
      expect(await admin.getVersion({ params: { framework: 'crafts', version: '1' } })).toMatchObject({ versionId });
      const seen = (await reader.listFrameworks({})).items;
      expect(seen).toMatchObject([
        { slug: 'crafts', live: { number: 1, forEveryone: true }, draft: null, can: { edit: false, startDraft: false } },
      ]);
      expect((await reader.listVersions(crafts)).items).toMatchObject([{ number: 1, state: 'published', notes: 'First' }]);
    }));

  test('have a draft that is started, told to authors only, and discarded from its present revision', () =>
    withRollback(async (db) => {
      const { author, reader, executive } = clients(db);
      await author.bringFramework({ body: { document: aFrameworkDocument() } });
      await author.publishVersion({ ...crafts, body: {} });
      expect(await problem(executive.startDraft(crafts))).toBe('403 forbidden');
      await author.startDraft(crafts);
      expect(await problem(author.startDraft(crafts))).toBe('409 draft_exists');
      expect((await reader.listVersions(crafts)).items).toHaveLength(1);
      expect((await author.listVersions(crafts)).items).toMatchObject([{ state: 'draft', number: null }, { state: 'published' }]);
      expect(await problem(author.discardDraft(crafts))).toBe('428 if_match_required');
      expect(await problem(author.discardDraft({ ...crafts, ifMatch: '"9"' }))).toBe('412 stale_revision');
      await author.discardDraft({ ...crafts, ifMatch: '"1"' });
      expect(await problem(author.getVersion(draft))).toBe('404 not_found');
    }));

  test('answer the same to a stranger whether hidden or absent, and say sign in to nobody', () =>
    withRollback(async (db) => {
      const { author, reader, nobody } = clients(db);
      await author.bringFramework({ body: { document: aFrameworkDocument() } });
      const app = createTestApp(db);
      const answer = async (path: string) => (await app.request(asPerson(null), `/api/v1${path}`)).text();
      expect(await answer('/frameworks/crafts')).toBe(await answer('/frameworks/nothing'));
      expect(await answer('/frameworks/crafts/versions/draft')).toBe(await answer('/frameworks/nothing/versions/draft'));
      expect(await answer('/roles/crafts/joiner')).toBe(await answer('/roles/crafts/nobody'));
      expect(await problem(nobody.listFrameworks({}))).toBe('401 sign_in_required');
      expect(await problem(nobody.getVersion(draft))).toBe('401 sign_in_required');
      expect(await problem(reader.bringFramework({ body: { document: aFrameworkDocument() } }))).toBe('403 forbidden');
      expect(await problem(reader.checkDraft(crafts))).toBe('403 forbidden');
      expect(await problem(author.getVersion({ params: { framework: 'crafts', version: 'newest' } }))).toBe('422 invalid_input');
    }));

  test('are exported as files that bring the same again', () =>
    withRollback(async (db) => {
      const { author, reader } = clients(db);
      await author.bringFramework({ body: { document: aFrameworkDocument() } });
      await author.publishVersion({ ...crafts, body: {} });
      const document = await reader.exportFramework(crafts);
      expect(document).toEqual(aFrameworkDocument({ competencies: [...aFrameworkDocument().competencies].reverse() }));
      const yaml = await reader.exportFrameworkFile({ ...crafts, query: { format: 'yaml' } });
      expect(yaml).toMatchObject({ fileName: 'crafts.yaml', mediaType: 'application/yaml' });
      expect(yaml.text).toMatch(/^format: waymark-framework\/1\nframework:\n {2}slug: crafts\n/);
      expect(await author.bringFramework({ body: { document } })).toMatchObject({ changed: false });
    }));
});

describe('a role', () => {
  test('is told with its tracks, what it asks for, and the ways in and on', () =>
    withRollback(async (db) => {
      const { author, reader } = clients(db);
      await author.bringFramework({ body: { document: aFrameworkDocument() } });
      const params = { family: 'crafts', role: 'joiner' };
      expect(await author.getRole({ params })).toMatchObject({ state: 'draft', can: { edit: true } });
      await author.publishVersion({ ...crafts, body: {} });
      const role = await reader.getRole({ params });
      expect(role).toMatchObject({
        state: 'published',
        number: 1,
        profile: { title: 'Joiner', purpose: 'Makes doors.' },
        level: { order: 2, name: 'Independent' },
        tracks: [{ name: 'Makers', roles: [{ title: 'Apprentice', level: { order: 1 } }, { title: 'Joiner' }] }],
        waysIn: [{ kind: 'vertical', role: { title: 'Apprentice', familySlug: 'crafts' } }],
        waysOn: [],
        can: { edit: false },
      });
      expect(role.competencies.map(({ name }) => name)).toEqual(['Listening', 'Woodwork']);
      expect(await reader.getRole({ params, query: { version: '1' } })).toEqual(role);
      expect(await problem(reader.getRole({ params, query: { version: '2' } }))).toBe('404 not_found');
    }));

  test('is found by the competency it asks for', () =>
    withRollback(async (db) => {
      const { author, reader } = clients(db);
      await author.bringFramework({ body: { document: aFrameworkDocument() } });
      await author.publishVersion({ ...crafts, body: {} });
      const { competencies } = await reader.getVersion(live);
      const [listening = '', woodwork = ''] = competencies.map(({ id }) => id);
      expect((await reader.countCompetencyUses({ query: { ids: `${listening},${woodwork}` } })).items).toEqual([
        { competencyId: listening, profiles: 2 },
        { competencyId: woodwork, profiles: 2 },
      ]);
      const uses = await reader.listCompetencyUses({ params: { competencyId: woodwork }, query: { limit: 1 } });
      expect(uses.items).toMatchObject([{ title: 'Apprentice', required: 1, mustHave: true }]);
      const rest = await reader.listCompetencyUses({
        params: { competencyId: woodwork },
        query: { limit: 1, cursor: uses.nextCursor ?? '' },
      });
      expect([rest.items.map(({ title }) => title), rest.nextCursor]).toEqual([['Joiner'], null]);
    }));
});

describe('levels and pay', () => {
  test('levels are read by everybody and set by authors, in any order; one in use stays', () =>
    withRollback(async (db) => {
      const { author, reader } = clients(db);
      await author.bringFramework({ body: { document: aFrameworkDocument() } });
      const { items } = await reader.listJobLevels({});
      const [learning, independent] = items;
      if (!learning || !independent) throw new Error('two levels were brought');
      const swapped = [independent, { code: 'L9', name: 'Ninth', scope: '' }, { ...learning, name: 'Starting' }];
      const body = {
        levels: swapped.map(({ code, name, scope, ...rest }) => ({ code, name, scope, ...('id' in rest && { id: rest.id }) })),
      };
      expect(await problem(reader.setJobLevels({ body }))).toBe('403 forbidden');
      const set = await author.setJobLevels({ body });
      expect(set.items.map(({ order, name }) => `${order} ${name}`)).toEqual(['1 Independent', '2 Ninth', '3 Starting']);
      expect(set.items[2]?.id).toBe(learning.id);
      expect(await problem(author.setJobLevels({ body: { levels: body.levels.slice(0, 2) } }))).toBe('409 level_in_use');
      expect(await problem(author.setJobLevels({ body: { levels: [...body.levels, { code: 'L9', name: 'Twice' }] } }))).toBe(
        '422 levels_faulty',
      );
      expect((await reader.listJobLevels({})).items).toEqual(set.items);
    }));

  test('pay bands are set and seen by authors; who else sees them is a choice', () =>
    withRollback(async (db) => {
      const { author, reader, admin } = clients(db);
      await author.bringFramework({ body: { document: aFrameworkDocument() } });
      const { id: jobProfileId } = await db.selectFrom('job_profile').select('id').limit(1).executeTakeFirstOrThrow();
      const params = { jobProfileId };
      const bands = [{ currency: 'GBP', minimum: 100, maximum: 200.55, validFrom: '2026-01-01' }];
      expect(await author.setPayBands({ params, body: { bands } })).toMatchObject({
        items: [{ maximum: 200.55, locationZone: '', validTo: null }],
      });
      expect(await problem(reader.listPayBands({ params }))).toBe('403 forbidden');
      expect(await problem(admin.listPayBands({ params }))).toBe('403 forbidden');
      expect(await problem(author.setPayBands({ params, body: { bands: [...bands, ...bands] } }))).toBe('422 pay_bands_faulty');
      expect((await author.listPayBands({ params })).items).toHaveLength(1);
      expect(await reader.getPayVisibility({})).toEqual({ visibility: 'own_and_one_move', can: { edit: false } });
      expect(await problem(reader.setPayVisibility({ body: { visibility: 'everyone' } }))).toBe('403 forbidden');
      await author.setPayVisibility({ body: { visibility: 'everyone' } });
      expect((await reader.getPayVisibility({})).visibility).toBe('everyone');
    }));
});

describe('templates', () => {
  test('are listed with their roles and used together, moves between them included', () =>
    withRollback(async (db) => {
      const { author, reader } = clients(db);
      expect(await problem(reader.listTemplates({}))).toBe('403 forbidden');
      const { items } = await author.listTemplates({});
      expect(items.map(({ slug, profiles }) => `${slug} ${profiles}`)).toEqual([
        'customer-success 7',
        'engineering 8',
        'marketing 8',
        'product 4',
      ]);
      expect(items[2]?.families[0]?.tracks[0]?.profiles.map(({ title }) => title)).toEqual([
        'Coordinator',
        'Specialist',
        'Senior Specialist',
        'Principal',
      ]);
      const used = await author.takeTemplates({ body: { slugs: items.map(({ slug }) => slug) } });
      expect(used.items.flatMap(({ notes }) => notes)).toEqual([]);
      expect(used.items.map(({ created }) => created.jobProfiles)).toEqual([7, 8, 8, 4]);
      const moves = await db
        .selectFrom('version_move')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      expect(used.items.reduce((sum, { created }) => sum + created.careerMoves, 0)).toBe(moves.count);
      expect((await author.listTemplates({})).items.map(({ usedAs }) => usedAs)).toEqual(items.map(({ slug }) => slug));
      expect(await problem(author.takeTemplates({ body: { slugs: ['unheard-of'] } }))).toBe('422 template_unknown');
    }));
});

test('the schema of framework files is served', () =>
  withRollback(async (db) => {
    const response = await createTestApp(db).request(asNobody, '/api/schemas/waymark-framework-1.schema.json');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/schema+json']);
    expect(await response.json()).toMatchObject({ title: 'Waymark framework', required: ['format', 'framework'] });
  }));
