import type { ApiError } from '@waymark/domain/shared/api-client.ts';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asExecutive, asFrameworkOwner, asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';

const steps = ['Starts', 'Does', 'Leads'].map((name) => ({ name, anchor: '' }));
const listening = { name: 'Listening', kind: 'behavioural', definition: 'Hears what is meant.', scale: 'three-steps' } as const;

async function aLibrary(db: Db) {
  const app = createTestApp(db);
  const author = app.client(asFrameworkOwner()).competencies;
  const reader = app.client(asPerson(null)).competencies;
  await author.defineScale({ body: { name: 'Three steps', steps } });
  const competency = await author.defineCompetency({
    body: {
      ...listening,
      category: 'Core',
      synonyms: ['Hearing'],
      descriptors: [{ step: 1, text: 'Lets people finish.', indicators: ['Waits'] }],
    },
  });
  return { app, author, reader, competency };
}
const problem = async (call: Promise<unknown>): Promise<string> => {
  const refused = await call.then(
    () => undefined,
    (error: ApiError) => error,
  );
  return refused === undefined ? 'not refused' : `${refused.status} ${refused.problem.code}`;
};

describe('the library', () => {
  test('is defined by authors and read by everybody signed in', () =>
    withRollback(async (db) => {
      const { app, author, reader, competency } = await aLibrary(db);
      expect(competency).toMatchObject({
        slug: 'listening',
        revision: 1,
        retired: false,
        can: { edit: true },
        scale: { slug: 'three-steps' },
      });
      expect(await reader.getCompetency({ params: { competency: 'listening' } })).toEqual({ ...competency, can: { edit: false } });
      expect(await reader.getCompetency({ params: { competency: competency.id } })).toMatchObject({ id: competency.id });
      expect((await reader.listScales({})).items).toMatchObject([{ slug: 'three-steps', levels: [{ step: 1, name: 'Starts' }, {}, {}] }]);
      for (const actor of [asPerson(null), asAdmin(), asExecutive()]) {
        const body = { ...listening, name: 'Speaking' };
        expect(await problem(app.client(actor).competencies.defineCompetency({ body }))).toBe('403 forbidden');
      }
      expect(await problem(app.client(asNobody).competencies.listCompetencies({}))).toBe('401 sign_in_required');
      expect(await problem(author.getCompetency({ params: { competency: 'nothing' } }))).toBe('404 not_found');
      await app.client(asPeoplePartner()).competencies.defineCompetency({ body: { ...listening, name: 'Speaking' } });
    }));

  test('refuses a name in use, an unknown scale and steps off the scale, and keeps nothing of it', () =>
    withRollback(async (db) => {
      const { author } = await aLibrary(db);
      expect(await problem(author.defineCompetency({ body: { ...listening, name: 'LISTENING' } }))).toBe('409 competency_exists');
      expect(await problem(author.defineCompetency({ body: { ...listening, name: 'New', scale: 'ten' } }))).toBe('422 scale_unknown');
      const descriptors = [{ step: 4, text: 'Too far.' }];
      expect(await problem(author.defineCompetency({ body: { ...listening, name: 'New', descriptors } }))).toBe('422 step_off_scale');
      expect(await problem(author.defineScale({ body: { name: 'three steps', steps } }))).toBe('409 scale_exists');
      expect(await problem(author.defineScale({ body: { name: 'One', steps: steps.slice(1, 2) } }))).toBe('422 invalid_input');
      expect((await author.listCompetencies({})).items).toHaveLength(1);
    }));

  test('is found by name, category and synonym, by kind, and page by page', () =>
    withRollback(async (db) => {
      const { author, reader } = await aLibrary(db);
      for (const name of ['Woodwork', 'Welding', '100% care'])
        await author.defineCompetency({ body: { ...listening, name, kind: 'technical' } });
      const names = async (query: object) => (await reader.listCompetencies({ query })).items.map(({ name }) => name);
      expect(await names({})).toEqual(['100% care', 'Listening', 'Welding', 'Woodwork']);
      expect(await names({ q: 'HEAR' })).toEqual(['Listening']);
      expect(await names({ q: 'core' })).toEqual(['Listening']);
      expect(await names({ q: '0% c' })).toEqual(['100% care']);
      expect(await names({ kind: 'technical', q: 'w' })).toEqual(['Welding', 'Woodwork']);
      const first = await reader.listCompetencies({ query: { limit: 3 } });
      expect(first.items[1]).toMatchObject({ described: 1, scale: { steps: 3 }, updatedAt: '2026-11-22T09:40:00.000Z' });
      const rest = await reader.listCompetencies({ query: { limit: 3, cursor: first.nextCursor ?? '' } });
      expect([rest.items.map(({ name }) => name), rest.nextCursor]).toEqual([['Woodwork'], null]);
    }));
});

describe('a competency', () => {
  test('is changed only from its present revision', () =>
    withRollback(async (db) => {
      const { app, author } = await aLibrary(db);
      const change = { params: { competency: 'listening' }, body: { name: 'Listening well', definition: '' } };
      expect(await problem(author.changeCompetency(change))).toBe('428 if_match_required');
      const changed = await author.changeCompetency({ ...change, ifMatch: '"1"' });
      expect(changed).toMatchObject({ name: 'Listening well', definition: '', category: 'Core', revision: 2, slug: 'listening' });
      expect(await problem(author.changeCompetency({ ...change, ifMatch: '"1"' }))).toBe('412 stale_revision');
      const stranger = app.client(asPerson(null)).competencies;
      expect(await problem(stranger.changeCompetency({ ...change, ifMatch: '"2"' }))).toBe('403 forbidden');
      await author.defineCompetency({ body: { ...listening, name: 'Welding' } });
      const same = { ...change, body: { name: 'welding' }, ifMatch: '"2"' };
      expect(await problem(author.changeCompetency(same))).toBe('409 competency_exists');
      expect((await author.getCompetency(change)).revision).toBe(2);
    }));

  test('is described step by step; a blank text takes the descriptor away', () =>
    withRollback(async (db) => {
      const { author } = await aLibrary(db);
      const at = (step: number, text: string, ifMatch: string) =>
        author.describeLevel({ params: { competency: 'listening', step: String(step) }, body: { text, indicators: [] }, ifMatch });
      expect((await at(3, 'Others learn it.', '"1"')).descriptors.map(({ step }) => step)).toEqual([1, 3]);
      expect((await at(1, ' ', '"2"')).descriptors).toEqual([{ step: 3, text: 'Others learn it.', indicators: [] }]);
      expect(await problem(at(4, 'Off.', '"3"'))).toBe('422 step_off_scale');
    }));

  test('is described within the limits that a file has', () =>
    withRollback(async (db) => {
      const { author } = await aLibrary(db);
      const describe = (body: { text: string; indicators: string[] }) =>
        author.describeLevel({ params: { competency: 'listening', step: '2' }, body, ifMatch: '"1"' });
      const line = 'x'.repeat(2000);
      for (const body of [
        { text: 'x'.repeat(20_001), indicators: [] },
        { text: 'Long.', indicators: [`${line}x`] },
        { text: 'Long.', indicators: Array.from({ length: 51 }, () => 'One.') },
        { text: 'Blank line.', indicators: [' '] },
      ]) {
        expect(await problem(describe(body))).toBe('422 invalid_input');
      }
      const most = { text: 'x'.repeat(20_000), indicators: Array.from({ length: 50 }, () => line) };
      expect((await describe(most)).descriptors).toContainEqual({ step: 2, ...most });
    }));

  test('is retired and taken back, unless its name is used by then', () =>
    withRollback(async (db) => {
      const { author, reader } = await aLibrary(db);
      const params = { competency: 'listening' };
      expect(await author.retireCompetency({ params, ifMatch: '"1"' })).toMatchObject({ retired: true, revision: 2 });
      expect((await reader.listCompetencies({})).items).toEqual([]);
      expect((await reader.listCompetencies({ query: { retired: 'only' } })).items).toHaveLength(1);
      expect(await author.reinstateCompetency({ params, ifMatch: '"2"' })).toMatchObject({ retired: false, revision: 3 });
      await author.retireCompetency({ params, ifMatch: '"3"' });
      await author.defineCompetency({ body: { ...listening, slug: 'listening-anew' } });
      expect(await problem(author.reinstateCompetency({ params, ifMatch: '"4"' }))).toBe('409 competency_exists');
    }));
});
