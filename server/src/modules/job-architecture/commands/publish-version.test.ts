import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asFrameworkOwner, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { aPerson } from '#test/builders/person.ts';
import { createTestApp, type TestApp } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { getAudience } from '../queries/get-audience.ts';
import { getFrameworkContent } from '../queries/get-framework-content.ts';
import { listLiveContent } from '../queries/list-live-content.ts';
import { bringFramework } from './bring-framework.ts';
import { discardDraft } from './discard-draft.ts';
import { publishVersion } from './publish-version.ts';
import { startDraft } from './start-draft.ts';
import { widenAudience } from './widen-audience.ts';

const owner = (app: TestApp) => app.caller(asFrameworkOwner());
const words = async (db: Db) => db.updateTable('competency').set({ definition: 'Changed later.' }).execute();

describe('publishing a framework', () => {
  test('makes the draft live with the words of that day, and tells', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { versionId } = await bringFramework(owner(app), { document: aFrameworkDocument() });
      expect(await publishVersion(app.caller(asPeoplePartner()), { framework: 'crafts', notes: 'First.' })).toEqual({
        versionId,
        number: 1,
      });
      await words(db);
      const employee = app.caller(asPerson(null));
      const [content] = await listLiveContent(employee, {});
      expect(content).toMatchObject({ number: 1, state: 'published', publishedAt: '2026-11-22T09:40:00.000Z' });
      expect(content?.competencies.map(({ definition }) => definition)).toEqual(['Hears what is meant.', 'Makes things of wood.']);
      expect(await getFrameworkContent(employee, { versionId: versionId ?? '' })).toEqual(content);
      expect(app.announced.map(({ name }) => name)).toEqual(['job_architecture.framework_published']);
    }));

  test('supersedes the version before, which stays as it was', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const first = await bringFramework(owner(app), { document: aFrameworkDocument() });
      await publishVersion(owner(app), { framework: 'crafts' });
      const second = await startDraft(owner(app), { framework: 'crafts' });
      await words(db);
      expect(await publishVersion(owner(app), { framework: 'crafts' })).toEqual({ versionId: second.versionId, number: 2 });
      const employee = app.caller(asPerson(null));
      const [old, now] = await Promise.all(
        [first, second].map(({ versionId }) => getFrameworkContent(employee, { versionId: versionId ?? '' })),
      );
      expect(old).toMatchObject({ number: 1, state: 'superseded' });
      expect(now).toMatchObject({ number: 2, state: 'published', profiles: old?.profiles, moves: old?.moves });
      expect(old?.competencies[0]?.definition).toBe('Hears what is meant.');
      expect(now?.competencies[0]?.definition).toBe('Changed later.');
    }));

  test('reaches only the people named, until it is shown to more', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const [pilot, other] = [await aPerson(db), await aPerson(db)];
      const { versionId } = await bringFramework(owner(app), { document: aFrameworkDocument() });
      await publishVersion(owner(app), { framework: 'crafts', audiencePersonIds: [pilot] });
      expect(await listLiveContent(app.caller(asPerson(pilot)), {})).toHaveLength(1);
      expect(await listLiveContent(app.caller(asPerson(other)), {})).toEqual([]);
      await expect(getFrameworkContent(app.caller(asPerson(other)), { versionId: versionId ?? '' })).rejects.toMatchObject({
        kind: 'not_found',
      });
      await widenAudience(owner(app), { framework: 'crafts', personIds: null });
      expect(await listLiveContent(app.caller(asPerson(other)), {})).toHaveLength(1);
      await startDraft(owner(app), { framework: 'crafts' });
      await expect(publishVersion(owner(app), { framework: 'crafts', audiencePersonIds: [pilot] })).rejects.toMatchObject({
        code: 'audience_would_lose',
      });
    }));

  test('is refused for a person that there is not; one who goes is in no audience any more', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const [pilot, other, nobody] = [await aPerson(db), await aPerson(db), uuidv7(1)];
      await bringFramework(owner(app), { document: aFrameworkDocument() });
      const unknown = (pointer: string) => ({ kind: 'invalid', faults: [{ pointer, code: 'person_unknown' }] });
      const publish = (audiencePersonIds: string[]) => publishVersion(owner(app), { framework: 'crafts', audiencePersonIds });
      await expect(publish([pilot, nobody])).rejects.toMatchObject(unknown('/audiencePersonIds/1'));
      expect(await db.selectFrom('framework_version').select(['state', 'for_everyone']).execute()).toEqual([
        { state: 'draft', for_everyone: true },
      ]);
      await publish([pilot]);
      const widen = (personIds: string[]) => widenAudience(owner(app), { framework: 'crafts', personIds });
      await expect(widen([nobody, other])).rejects.toMatchObject(unknown('/personIds/0'));
      const audience = () => getAudience(owner(app), { framework: 'crafts' });
      expect(await audience()).toEqual([pilot]);
      await widen([other, pilot, other]);
      expect((await audience())?.toSorted()).toEqual([pilot, other].toSorted());
      await db.deleteFrom('person').execute();
      expect(await audience()).toEqual([]);
    }));

  test('is refused with its findings while something blocks, and nothing changes', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const circle = [
        { from: 'crafts/apprentice', to: 'crafts/joiner', kind: 'vertical' as const, rotation: false, note: '' },
        { from: 'crafts/joiner', to: 'crafts/apprentice', kind: 'vertical' as const, rotation: false, note: '' },
      ];
      await bringFramework(owner(app), { document: aFrameworkDocument({ moves: circle }) });
      await expect(publishVersion(owner(app), { framework: 'crafts' })).rejects.toMatchObject({
        code: 'framework_incomplete',
        data: { findings: expect.arrayContaining([expect.objectContaining({ code: 'vertical_cycle', severity: 'blocks' })]) },
      });
      expect(await db.selectFrom('framework_version').select(['state', 'number']).execute()).toEqual([{ state: 'draft', number: null }]);
      expect(app.announced).toEqual([]);
    }));

  test('is refused to others, without a draft, and on a draft that changed meanwhile', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await bringFramework(owner(app), { document: aFrameworkDocument() });
      await expect(publishVersion(app.caller(asPerson(null)), { framework: 'crafts' })).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(publishVersion(owner(app), { framework: 'nothing' })).rejects.toMatchObject({ kind: 'not_found' });
      await expect(publishVersion(owner(app), { framework: 'crafts', ifRevision: 7 })).rejects.toMatchObject({ code: 'stale_revision' });
      await publishVersion(owner(app), { framework: 'crafts', ifRevision: 1 });
      await expect(publishVersion(owner(app), { framework: 'crafts' })).rejects.toMatchObject({ code: 'no_draft' });
    }));

  test('happens once when two press the button together', () =>
    withOwnDatabase(async ({ db }) => {
      const app = createTestApp(db);
      await bringFramework(owner(app), { document: aFrameworkDocument() });
      const outcomes = await Promise.allSettled([1, 2].map(() => publishVersion(owner(app), { framework: 'crafts' })));
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await db.selectFrom('framework_version').select('number').execute()).toEqual([{ number: 1 }]);
    }));
});

describe('a draft', () => {
  test('is started from the live version, once, and can be discarded', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await bringFramework(owner(app), { document: aFrameworkDocument() });
      await expect(startDraft(owner(app), { framework: 'crafts' })).rejects.toMatchObject({ code: 'draft_exists' });
      await publishVersion(owner(app), { framework: 'crafts' });
      const { versionId } = await startDraft(owner(app), { framework: 'crafts' });
      const [live] = await listLiveContent(owner(app), {});
      const draft = await getFrameworkContent(owner(app), { versionId });
      expect(draft).toEqual({ ...live, versionId, number: null, state: 'draft', publishedAt: null });
      await expect(discardDraft(app.caller(asPerson(null)), { framework: 'crafts' })).rejects.toMatchObject({ kind: 'forbidden' });
      await discardDraft(owner(app), { framework: 'crafts' });
      await expect(discardDraft(owner(app), { framework: 'crafts' })).rejects.toMatchObject({ code: 'no_draft' });
      expect(await listLiveContent(owner(app), {})).toEqual([live]);
    }));
});
