import { contract } from '@waymark/domain/contract.ts';
import { walk } from '@waymark/domain/shared/contract-kit.ts';
import { describe, expect, test } from 'vitest';
import { bringFramework } from '#modules/job-architecture/commands/bring-framework.ts';
import { publishVersion } from '#modules/job-architecture/commands/publish-version.ts';
import { widenAudience } from '#modules/job-architecture/commands/widen-audience.ts';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { assignJob } from '#modules/people/commands/assign-job.ts';
import { asOperator } from './actors.ts';
import { aFrameworkDocument } from './builders/framework-document.ts';
import { aPerson } from './builders/person.ts';
import { withCrew } from './crew.ts';
import type { Column } from './rights/columns.ts';
import { everySample } from './rights/every-sample.ts';
import type { SampleCall } from './rights/rights-sample.ts';
import { layRightsWorld, type RightsWorld } from './rights/rights-world.ts';

const outsiders: readonly Column[] = ['stranger', 'manager', 'executive', 'admin'];
const readings = [...walk(contract)].filter(([, route]) => route.method === 'GET' && !route.rights.includes('anonymous'));

/** A framework that a pilot alone sees, who stands on one of its roles; `told` are the words and ids that only it holds. */
async function layPilot(world: RightsWorld) {
  const door = world.app.caller(asOperator);
  const pilot = await aPerson(world.db, { name: 'Pim Pilot', title: 'Colleague' });
  await bringFramework(door, { document: aFrameworkDocument() });
  await publishVersion(door, { framework: 'crafts', audiencePersonIds: [pilot] });
  const content = (await listLiveContent(door, {})).find(({ frameworkSlug }) => frameworkSlug === 'crafts');
  const role = content?.profiles.find(({ slug }) => slug === 'joiner');
  await assignJob(door, { personId: pilot, jobProfileId: role?.id ?? '', jobTitle: 'Colleague' });
  const told = [
    'Crafts',
    'Joiner',
    'Apprentice',
    'Makers',
    'Hears what a customer means',
    content?.versionId ?? '',
    content?.frameworkId ?? '',
  ];
  return { pilot, told, role };
}

type Pilot = Awaited<ReturnType<typeof layPilot>>;

/** The same call about the pilot's framework, role and person, as far as its address names such things. */
function aboutPilot(call: SampleCall, { pilot, role }: Pilot): SampleCall {
  const other: Readonly<Record<string, string>> = {
    framework: 'crafts',
    family: 'crafts',
    role: 'joiner',
    jobProfileId: role?.id ?? '',
    fromId: role?.id ?? '',
    toId: role?.id ?? '',
    competencyId: role?.expectations[0]?.competencyId ?? '',
    personId: pilot,
  };
  const replaced = (values: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, other[key] ?? String(value)]));
  return { params: replaced(call.params), query: replaced({ ...call.query }) };
}

async function read(world: RightsWorld, path: string, asked: { call: SampleCall; column: Column }): Promise<string> {
  const { params = {}, query = {} } = asked.call;
  const address = path.replace(/\{(\w+)\}/g, (_match, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
  const response = await world.app.request(world.askers[asked.column].actor, `/api/v1${address}${search === '' ? '' : `?${search}`}`);
  expect([path, response.status]).not.toEqual([path, 500]);
  return await response.text();
}

describe('a framework that is published to a pilot', () => {
  test.each(readings)('is in no answer of %s to anybody else', async (name, { path }) => {
    await withCrew(async (db) => {
      const world = await layRightsWorld(db);
      const laid = await layPilot(world);
      const plain = await everySample.get(name)?.call({ world, column: 'stranger', ...world.askers.stranger });
      for (const column of outsiders) {
        for (const call of [plain ?? {}, aboutPilot(plain ?? {}, laid)]) {
          const answer = await read(world, path, { call, column });
          expect({ column, told: laid.told.filter((word) => answer.includes(word)) }).toEqual({ column, told: [] });
        }
      }
    });
  });

  test('is told to those it is for, and to everybody once it is shown to them', () =>
    withCrew(async (db) => {
      const world = await layRightsWorld(db);
      const { pilot, role } = await layPilot(world);
      const door = world.app.caller(asOperator);
      const call = { params: { family: 'crafts', role: 'joiner' } };
      await widenAudience(door, { framework: 'crafts', personIds: [world.askers.stranger.personId] });
      expect(JSON.parse(await read(world, '/roles/{family}/{role}', { call, column: 'stranger' }))).toMatchObject({
        profile: { id: role?.id },
      });
      expect(JSON.parse(await read(world, '/roles/{family}/{role}', { call, column: 'admin' }))).toMatchObject({ status: 404 });
      const audience = { call: { params: { framework: 'crafts' } }, column: 'frameworkOwner' } as const;
      const seen = JSON.parse(await read(world, '/frameworks/{framework}/audience', audience));
      expect(seen).toMatchObject({ forEveryone: false, people: 2, nextCursor: null });
      expect(seen.items.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([pilot, world.askers.stranger.personId]));
      const first = { ...audience, call: { ...audience.call, query: { limit: 1 } } };
      const page = JSON.parse(await read(world, '/frameworks/{framework}/audience', first));
      const rest = { ...audience, call: { ...audience.call, query: { limit: 1, cursor: page.nextCursor } } };
      expect([page, JSON.parse(await read(world, '/frameworks/{framework}/audience', rest))].flatMap(({ items }) => items)).toEqual(
        seen.items,
      );
      await widenAudience(door, { framework: 'crafts', personIds: null });
      expect(JSON.parse(await read(world, '/roles/{family}/{role}', { call, column: 'admin' }))).toMatchObject({
        profile: { id: role?.id },
      });
      expect(JSON.parse(await read(world, '/frameworks/{framework}/audience', audience))).toMatchObject({
        forEveryone: true,
        people: 0,
        items: [],
      });
    }));
});
