import { contract } from '@waymark/domain/contract.ts';
import { type AnyRoute, walk } from '@waymark/domain/shared/contract-kit.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemaOf } from '#platform/http/read-request.ts';
import { type Column, columns } from './rights/columns.ts';
import { everySample } from './rights/every-sample.ts';
import { useRightsWorld } from './rights/use-rights-world.ts';

const id = '0195d3a0-0000-7000-8000-00000000dead';
const written = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** What no list ever gives out. */
const misfits = [
  '',
  'nonsense',
  '%%%',
  id,
  ...[null, 7, 'x', {}, [], [null], [{}], ['x', 'y', 'z', id], [true, id], [id, 'x\0']].map(written),
];

/** What has the shape of one list's cursor or another's, with parts that the database may not take. */
const forged = [['x'], ['\0'], [id], ['x', 'y'], ['x', id], ['\0', id], [1e15, 'x'], [1.5, 'x'], [-1, '\0'], [id, id]]
  .concat(['2026-13-45', '0000-01-01', '9999-12-31', '2026-01-01', '2026-01-01T00:00:00Z', '0000-01-01T00:00:00Z'].map((day) => [day, id]))
  .map(written);

const lists = [...walk(contract)].filter(([, route]) => takesCursor(route));
const { world, rolledBack } = useRightsWorld();

test.each(lists)('%s refuses a cursor that it did not give out', async (name, route) => {
  let tried = 0; // by one who may: who asks makes no difference to a cursor
  for (const { name: column } of columns) {
    await rolledBack(async () => {
      const list = await listAs(name, route, column);
      if (tried > 0 || (await list({})).status !== 200) return;
      tried += 1;
      for (const cursor of misfits) expect(await list({ cursor }), cursor).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
      for (const cursor of forged) expect([200, 422], cursor).toContain((await list({ cursor })).status);
      await expectPagesToFollow(list);
    });
  }
  expect(tried).toBeGreaterThan(0);
});

type List = (query: Record<string, string>) => Promise<{ status: number; body: unknown }>;

/** The sample call of an operation as somebody, with the query added to its own. */
async function listAs(name: string, route: AnyRoute, column: Column): Promise<List> {
  const asker = world().askers[column];
  const sample = everySample.get(name);
  if (!sample) throw new Error(`server/test/rights-samples has no sample of ${name}`);
  const call = await sample.call({ world: world(), column, ...asker });
  const address = route.path.replace(/\{(\w+)\}/g, (_match, key: string) => encodeURIComponent(call.params?.[key] ?? ''));
  return async (query) => {
    const own = Object.entries(call.query ?? {}).map(([key, value]) => [key, String(value)]);
    const asked = new URLSearchParams({ ...Object.fromEntries(own), ...query }).toString();
    const response = await world().app.request(asker.actor, `/api/v1${address}?${asked}`);
    return { status: response.status, body: await response.json() };
  };
}

const Shown = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });

/** Goes through a list one by one: each page is taken, and shows what no page before it did. */
async function expectPagesToFollow(list: List): Promise<void> {
  const seen = new Set<string>();
  let query: Record<string, string> | undefined = { limit: '1' };
  while (query) {
    const { items, nextCursor } = Shown.parse((await list(query)).body);
    for (const item of items) {
      expect(seen).not.toContain(JSON.stringify(item));
      seen.add(JSON.stringify(item));
    }
    query = nextCursor === null ? undefined : { limit: '1', cursor: nextCursor };
  }
  expect(seen.size).toBe(Shown.parse((await list({})).body).items.length);
}

function takesCursor({ method, query }: AnyRoute): boolean {
  if (method !== 'GET' || query === undefined) return false;
  return 'cursor' in (z.toJSONSchema(schemaOf(query), { io: 'input', unrepresentable: 'any' }).properties ?? {});
}
