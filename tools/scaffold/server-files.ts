import type { ModuleNames } from './module-names.ts';

/** The files of a new module in `server/`, by path, its migration under the given number. */
export function serverFiles(names: ModuleNames, migrationNumber: number): Readonly<Record<string, string>> {
  const folder = `server/src/modules/${names.module}`;
  const migration = `${String(migrationNumber).padStart(4, '0')}_${names.snakeModule}.sql`;
  return {
    [`server/migrations/${migration}`]: migrationFile(names),
    [`${folder}/README.md`]: readme(names),
    [`${folder}/module.ts`]: manifest(names),
    [`${folder}/routes.ts`]: routes(names),
    [`${folder}/policy.ts`]: policy(names),
    [`${folder}/repository.ts`]: repository(names),
    [`${folder}/events.ts`]: events(names),
    [`${folder}/commands/add-${names.noun}.ts`]: command(names),
    [`${folder}/queries/list-${names.plural}.ts`]: query(names),
  };
}

function migrationFile({ table }: ModuleNames): string {
  return `create table ${table} (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);
`;
}

function readme({ title, table, wordsPlural }: ModuleNames): string {
  return `# ${title}

What it is about, in one sentence.

## Owns

- \`${table}\`

## Rules

- People partners add and read ${wordsPlural}; nobody else does.

## Events

- \`${table}.added\`: ids only.
`;
}

function manifest({ camelModule, module, title }: ModuleNames): string {
  return `import type { Module } from '#platform/module.ts';
import { ${camelModule}Routes } from './routes.ts';

/** ${title}. */
export const ${camelModule}: Module = { name: '${module}', routes: ${camelModule}Routes };
`;
}

function routes({ module, camelModule, noun, pascalNoun, plural, pascalPlural }: ModuleNames): string {
  return `import type { ${camelModule}Contract } from '@waymark/domain/${module}/contract.ts';
import type { Handlers } from '@waymark/domain/shared/contract-kit.ts';
import type { HttpCaller } from '#platform/http/http-caller.ts';
import { add${pascalNoun} } from './commands/add-${noun}.ts';
import { list${pascalPlural} } from './queries/list-${plural}.ts';

export const ${camelModule}Routes: Handlers<typeof ${camelModule}Contract, HttpCaller> = {
  add${pascalNoun}: ({ body }, caller) => add${pascalNoun}(caller, body),
  list${pascalPlural}: ({ query }, caller) => list${pascalPlural}(caller, query),
};
`;
}

function policy({ pascalNoun, wordsPlural, pascalPlural }: ModuleNames): string {
  return `import { type Actor, holds, isSystem } from '#platform/use-case/actor.ts';
import { type Decision, decide } from '#platform/use-case/decision.ts';

/** People partners add ${wordsPlural}. */
export function canAdd${pascalNoun}(actor: Actor): Decision {
  return forPeoplePartners(actor);
}

/** People partners read ${wordsPlural}. */
export function canList${pascalPlural}(actor: Actor): Decision {
  return forPeoplePartners(actor);
}

function forPeoplePartners(actor: Actor): Decision {
  if (actor.kind === 'anonymous') return 'sign_in';
  return decide(isSystem(actor) || holds(actor, 'people_partner'), true);
}
`;
}

function repository({ module, noun, pascalNoun, camelNoun, table, wordsPlural, pascalPlural }: ModuleNames): string {
  return `import type { ${pascalNoun} } from '@waymark/domain/${module}/${noun}.ts';
import type { Db } from '#platform/database/tables.generated.ts';

/** Keeps a new ${noun.replaceAll('-', ' ')}. */
export async function insert${pascalNoun}(db: Db, ${camelNoun}: ${pascalNoun}): Promise<void> {
  await db.insertInto('${table}').values({ id: ${camelNoun}.id, name: ${camelNoun}.name, created_at: ${camelNoun}.createdAt }).execute();
}

/** At most \`limit\` ${wordsPlural}, newest first, older than the id \`before\` when one is given. */
export async function list${pascalPlural}Before(db: Db, before: string | undefined, limit: number): Promise<${pascalNoun}[]> {
  let rows = db.selectFrom('${table}').select(['id', 'name', 'created_at']).orderBy('id', 'desc').limit(limit);
  if (before !== undefined) rows = rows.where('id', '<', before);
  return (await rows.execute()).map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at.toISOString() }));
}
`;
}

function events({ camelNoun, table }: ModuleNames): string {
  return `import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';

export const ${camelNoun}Added = defineEvent('${table}.added', z.object({ ${camelNoun}Id: z.uuid() }));
`;
}

function command({ module, snakeModule, noun, pascalNoun, camelNoun, table, words }: ModuleNames): string {
  return `import { Add${pascalNoun}, type ${pascalNoun} } from '@waymark/domain/${module}/${noun}.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { command } from '#platform/use-case/command.ts';
import { ${camelNoun}Added } from '../events.ts';
import { canAdd${pascalNoun} } from '../policy.ts';
import { insert${pascalNoun} } from '../repository.ts';

/** Adds a ${words}. */
export const add${pascalNoun} = command({
  name: '${snakeModule}.add_${table}',
  input: Add${pascalNoun},
  audit: (_input, output: ${pascalNoun}) => ({ kind: '${table}', id: output.id, fields: ['name'] }),
  run: async (ctx, input): Promise<${pascalNoun}> => {
    ctx.authorize(canAdd${pascalNoun}(ctx.actor));
    const ${camelNoun} = { id: uuidv7(ctx.now().getTime()), name: input.name, createdAt: ctx.now().toISOString() };
    await insert${pascalNoun}(ctx.db, ${camelNoun});
    await ctx.announce(${camelNoun}Added, { ${camelNoun}Id: ${camelNoun}.id });
    return ${camelNoun};
  },
});
`;
}

function query({ module, snakeModule, noun, pascalNoun, plural, pascalPlural, wordsPlural }: ModuleNames): string {
  return `import type { ${pascalNoun} } from '@waymark/domain/${module}/${noun}.ts';
import { cutPage, type Page, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canList${pascalPlural} } from '../policy.ts';
import { list${pascalPlural}Before } from '../repository.ts';

/** One page of ${wordsPlural}, newest first. */
export const list${pascalPlural} = query({
  name: '${snakeModule}.list_${plural.replaceAll('-', '_')}',
  input: PageQuery,
  run: async (ctx, { limit, cursor }): Promise<Page<${pascalNoun}>> => {
    ctx.authorize(canList${pascalPlural}(ctx.actor));
    const [before] = readCursor(cursor, z.tuple([z.guid()])) ?? [];
    const rows = await list${pascalPlural}Before(ctx.db, before, limit + 1);
    return cutPage(rows, limit, (row) => [row.id]);
  },
});
`;
}
