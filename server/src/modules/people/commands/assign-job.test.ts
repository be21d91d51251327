import { expect, test } from 'vitest';
import { bringFramework } from '#modules/job-architecture/commands/bring-framework.ts';
import { publishVersion } from '#modules/job-architecture/commands/publish-version.ts';
import { getFrameworkContent } from '#modules/job-architecture/queries/get-framework-content.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { asFrameworkOwner, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { aJob, aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { suggestTitleMatches } from '../queries/suggest-title-matches.ts';
import { acceptTitleMatches } from './accept-title-matches.ts';
import { assignJob } from './assign-job.ts';

const partner = (db: Db) => createTestApp(db).caller(asPeoplePartner());

/** The profiles Apprentice and Joiner of a published framework. */
async function publishedProfiles(db: Db) {
  const caller = createTestApp(db).caller(asFrameworkOwner());
  const { versionId } = await bringFramework(caller, { document: aFrameworkDocument() });
  const content = await getFrameworkContent(caller, { versionId: versionId ?? '' });
  await publishVersion(caller, { framework: content.frameworkSlug });
  return content.profiles;
}

test('a job by its profile brings the title; the one before ends', () =>
  withRollback(async (db) => {
    const profile = (await publishedProfiles(db)).find(({ title }) => title === 'Joiner');
    const personId = await aPerson(db, { title: 'Carpenter' });
    const record = await assignJob(partner(db), { personId, jobProfileId: profile?.id, from: '2026-12-01' });
    expect(record.jobs).toMatchObject([
      { jobTitle: 'Joiner', jobProfileId: profile?.id, validFrom: '2026-12-01', validTo: null, isPrimary: true },
      { jobTitle: 'Carpenter', jobProfileId: null, validTo: '2026-12-01' },
    ]);
  }));

test('a job with an end lets the one before go on, and one beside the main job leaves it alone', () =>
  withRollback(async (db) => {
    const personId = await aPerson(db, { title: 'Engineer' });
    await assignJob(partner(db), { personId, jobTitle: 'Guest', from: '2026-12-01', to: '2027-02-01' });
    const record = await assignJob(partner(db), { personId, jobTitle: 'First aider', isPrimary: false });
    expect(record.jobs).toMatchObject([
      { jobTitle: 'Engineer', validFrom: '2027-02-01', validTo: null },
      { jobTitle: 'Guest', validFrom: '2026-12-01', validTo: '2027-02-01' },
      { jobTitle: 'First aider', isPrimary: false, validFrom: '2026-11-22', validTo: null },
      { jobTitle: 'Engineer', validFrom: '2024-01-01', validTo: '2026-12-01' },
    ]);
  }));

test('the same job is held once on any day, and again after it ended', () =>
  withRollback(async (db) => {
    const personId = await aPerson(db, { title: 'Engineer' });
    const assign = (job: object) => assignJob(partner(db), { personId, isPrimary: false, ...job });
    await assign({ jobTitle: 'First aider', from: '2026-12-01', to: '2027-01-01' });
    for (const again of [{ from: '2026-12-31' }, { from: '2026-11-01', to: '2026-12-02' }, { from: '2026-11-01' }]) {
      await expect(assign({ jobTitle: 'First aider', ...again })).rejects.toMatchObject({ code: 'nothing_changed' });
    }
    await expect(assign({ jobTitle: 'Engineer' })).rejects.toMatchObject({ code: 'nothing_changed' });
    await assign({ jobTitle: 'Fire warden', from: '2026-12-01' });
    const { jobs } = await assign({ jobTitle: 'First aider', from: '2027-01-01' });
    expect(jobs.map(({ jobTitle, validFrom }) => `${jobTitle} ${validFrom}`).sort()).toEqual([
      'Engineer 2024-01-01',
      'Fire warden 2026-12-01',
      'First aider 2026-12-01',
      'First aider 2027-01-01',
    ]);
  }));

test('a job without a name, with an unknown profile, ending too early or held already is refused', () =>
  withRollback(async (db) => {
    const personId = await aPerson(db, { title: 'Engineer' });
    const assign = (job: object) => assignJob(partner(db), { personId, ...job });
    await expect(assign({})).rejects.toMatchObject({ code: 'title_needed' });
    await expect(assign({ jobProfileId: '019aa000-0000-7000-8000-00000000ffff' })).rejects.toMatchObject({ code: 'job_profile_unknown' });
    await expect(assign({ jobTitle: 'X', from: '2026-12-01', to: '2026-12-01' })).rejects.toMatchObject({ code: 'dates_out_of_order' });
    await expect(assign({ jobTitle: 'Engineer' })).rejects.toMatchObject({ code: 'nothing_changed' });
    const stranger = assignJob(createTestApp(db).caller(asPerson(personId)), { personId, jobTitle: 'Director' });
    await expect(stranger).rejects.toMatchObject({ kind: 'forbidden' });
  }));

test('titles are suggested with the profiles they mean, and tied for everybody who holds or held them', () =>
  withRollback(async (db) => {
    const joiner = (await publishedProfiles(db)).find(({ title }) => title === 'Joiner')?.id ?? '';
    const [one, two] = [await aPerson(db, { title: 'joiner' }), await aPerson(db, { title: ' Joiner ' })];
    await aPerson(db, { title: 'Astronaut' });
    const past = await aPerson(db);
    await aJob(db, { personId: past, title: 'JOINER', from: '2020-01-01', to: '2021-01-01' });
    const { items } = await suggestTitleMatches(partner(db), {});
    expect(items).toMatchObject([
      { people: 2, confidence: 'sure', suggestions: [{ jobProfileId: joiner, title: 'Joiner' }] },
      { title: 'Astronaut', people: 1, confidence: 'none', suggestions: [] },
    ]);
    expect(await acceptTitleMatches(partner(db), { matches: [{ title: 'Joiner', jobProfileId: joiner }] })).toEqual({ people: 3, jobs: 3 });
    const app = createTestApp(db);
    const again = await acceptTitleMatches(app.caller(asPeoplePartner()), { matches: [{ title: 'Joiner', jobProfileId: joiner }] });
    expect([again, app.announced]).toEqual([{ people: 0, jobs: 0 }, []]);
    const tied = await db.selectFrom('job_assignment').select('person_id').where('job_profile_id', '=', joiner).execute();
    expect(tied.map((job) => job.person_id).sort()).toEqual([one, two, past].sort());
    expect((await suggestTitleMatches(partner(db), { limit: 1 })).items).toMatchObject([{ title: 'Astronaut' }]);
    const unknown = acceptTitleMatches(partner(db), { matches: [{ title: 'Astronaut', jobProfileId: one }] });
    await expect(unknown).rejects.toMatchObject({ code: 'job_profile_unknown' });
    const refused = suggestTitleMatches(createTestApp(db).caller(asPerson(one)), {});
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden' });
  }));
