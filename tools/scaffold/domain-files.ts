import type { ModuleNames } from './module-names.ts';

/** The files of a new module in `domain/`, by path: its noun and its contract. */
export function domainFiles(names: ModuleNames): Readonly<Record<string, string>> {
  const folder = `domain/src/${names.module}`;
  return { [`${folder}/${names.noun}.ts`]: nounFile(names), [`${folder}/contract.ts`]: contractFile(names) };
}

function nounFile({ pascalNoun, words }: ModuleNames): string {
  return `import { z } from 'zod';

/** A ${words}. */
export const ${pascalNoun} = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.iso.datetime(),
});
export type ${pascalNoun} = z.output<typeof ${pascalNoun}>;

/** What somebody gives to add a ${words}. */
export const Add${pascalNoun} = z.object({ name: z.string().trim().min(1).max(200) });
export type Add${pascalNoun} = z.output<typeof Add${pascalNoun}>;
`;
}

function contractFile({
  snakeModule,
  camelModule,
  noun,
  table,
  pascalNoun,
  plural,
  words,
  wordsPlural,
  pascalPlural,
}: ModuleNames): string {
  return `import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { Add${pascalNoun}, ${pascalNoun} } from './${noun}.ts';

/** What the API promises about ${wordsPlural}. */
export const ${camelModule}Contract = {
  add${pascalNoun}: route({
    method: 'POST',
    path: '/${plural}',
    body: Add${pascalNoun},
    response: ${pascalNoun},
    status: 201,
    summary: 'Add a ${words}',
    permission: '${snakeModule}.add_${table}',
    rights: ['people_partner'],
  }),
  list${pascalPlural}: route({
    method: 'GET',
    path: '/${plural}',
    query: PageQuery,
    response: pageOf(${pascalNoun}),
    summary: 'List ${wordsPlural}, newest first',
    permission: '${snakeModule}.list_${plural.replaceAll('-', '_')}',
    rights: ['people_partner'],
  }),
} as const;
`;
}
