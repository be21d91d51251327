import type { ModuleNames } from './module-names.ts';

/** The tests of a new module's command and query on real SQL, and how its cells of the rights table are tried, by path. */
export function serverTests(names: ModuleNames): Readonly<Record<string, string>> {
  const folder = `server/src/modules/${names.module}`;
  return {
    [`${folder}/commands/add-${names.noun}.test.ts`]: commandTest(names),
    [`${folder}/queries/list-${names.plural}.test.ts`]: queryTest(names),
    [`server/test/rights-samples/${names.module}.ts`]: rightsSamples(names),
  };
}

function rightsSamples({ module, camelModule, pascalNoun, pascalPlural, wordsPlural }: ModuleNames): string {
  return `import type { ${camelModule}Contract } from '@waymark/domain/${module}/contract.ts';
import type { RightsSamples } from '../rights/rights-sample.ts';

/** How to try each operation of ${wordsPlural}. */
export const ${camelModule}Samples: RightsSamples<typeof ${camelModule}Contract> = {
  add${pascalNoun}: { call: () => ({ body: { name: 'First' } }) },
  list${pascalPlural}: { call: () => ({ query: {} }) },
};
`;
}

function commandTest({ noun, pascalNoun, camelNoun, table, plural, pascalPlural, words }: ModuleNames): string {
  return `import { describe, expect, test } from 'vitest';
import { asAdmin, asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { list${pascalPlural} } from '../queries/list-${plural}.ts';
import { add${pascalNoun} } from './add-${noun}.ts';

describe('adding a ${words}', () => {
  test('keeps it and announces it', async () => {
    await withRollback(async (db) => {
      const app = createTestApp(db);
      const added = await add${pascalNoun}(app.caller(asPeoplePartner()), { name: ' First ' });
      expect(added.name).toBe('First');
      expect((await list${pascalPlural}(app.caller(asPeoplePartner()), {})).items).toEqual([added]);
      expect(app.announced).toMatchObject([{ name: '${table}.added', payload: { ${camelNoun}Id: added.id } }]);
    });
  });

  test.each([
    ['a stranger', asPerson(null), 'forbidden'],
    ['an administrator', asAdmin(), 'forbidden'],
    ['nobody', asNobody, 'sign_in_required'],
  ])('is refused to %s, and leaves nothing', async (_who, actor, code) => {
    await withRollback(async (db) => {
      const app = createTestApp(db);
      await expect(add${pascalNoun}(app.caller(actor), { name: 'First' })).rejects.toMatchObject({ code });
      expect((await list${pascalPlural}(app.caller(asPeoplePartner()), {})).items).toEqual([]);
      expect(app.announced).toEqual([]);
    });
  });

  test.each(['', '  ', 'x'.repeat(201)])('refuses the name "%s"', async (name) => {
    await withRollback(async (db) => {
      const caller = createTestApp(db).caller(asPeoplePartner());
      await expect(add${pascalNoun}(caller, { name })).rejects.toMatchObject({ code: 'invalid_input', faults: [{ pointer: '/name' }] });
    });
  });
});
`;
}

function queryTest({ noun, pascalNoun, camelModule, plural, pascalPlural, wordsPlural }: ModuleNames): string {
  return `import { describe, expect, test } from 'vitest';
import { asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { add${pascalNoun} } from '../commands/add-${noun}.ts';
import { list${pascalPlural} } from './list-${plural}.ts';

describe('listing ${wordsPlural}', () => {
  test('gives them page by page, newest first', async () => {
    await withRollback(async (db) => {
      const caller = createTestApp(db).caller(asPeoplePartner());
      for (const name of ['One', 'Two', 'Three']) await add${pascalNoun}(caller, { name });
      const first = await list${pascalPlural}(caller, { limit: 2 });
      expect(first.items.map(({ name }) => name)).toEqual(['Three', 'Two']);
      const second = await list${pascalPlural}(caller, { limit: 2, cursor: String(first.nextCursor) });
      expect(second).toMatchObject({ items: [{ name: 'One' }], nextCursor: null });
    });
  });

  test.each([
    ['a stranger', asPerson(null), 'forbidden'],
    ['nobody', asNobody, 'sign_in_required'],
  ])('is refused to %s', async (_who, actor, code) => {
    await withRollback(async (db) => {
      await expect(list${pascalPlural}(createTestApp(db).caller(actor), {})).rejects.toMatchObject({ code });
    });
  });

  test('answers over HTTP', async () => {
    await withRollback(async (db) => {
      const client = createTestApp(db).client(asPeoplePartner());
      const added = await client.${camelModule}.add${pascalNoun}({ body: { name: 'First' } });
      expect(await client.${camelModule}.list${pascalPlural}({})).toEqual({ items: [added], nextCursor: null });
    });
  });
});
`;
}
