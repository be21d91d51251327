import type { ModuleNames } from './module-names.ts';

/** The files of a new module's first screen, by path: its list, its page, its address and its words. */
export function webFiles(names: ModuleNames): Readonly<Record<string, string>> {
  const feature = `web/src/features/${names.module}`;
  return {
    [`${feature}/${names.plural}-query.ts`]: queryFile(names),
    [`${feature}/${names.noun}-list.tsx`]: listFile(names),
    [`web/src/pages/${names.module}/${names.plural}-page.tsx`]: pageFile(names),
    [`web/src/app/routes/${names.module}.tsx`]: routesFile(names),
    [`web/messages/en/${names.module}.json`]: messages(names),
    [`web/messages/de/${names.module}.json`]: messages(names),
  };
}

/** The router with the module's routes among those inside the shell. */
export function addToRouter(text: string, { module, camelModule }: ModuleNames): string {
  const routed = text.replace(/(shellRoute\.addChildren\(\[)([^\]]*?),?(\s*\])/, `$1$2, ...${camelModule}Routes$3`);
  if (routed === text) throw new Error('web/src/app/router.tsx has no list of routes inside the shell');
  return `import { ${camelModule}Routes } from './routes/${module}.tsx';\n${routed}`;
}

function queryFile({ module, camelModule, camelPlural, pascalPlural, wordsPlural }: ModuleNames): string {
  return `import { api } from '../../platform/api.ts';
import { pagedQuery } from '../../platform/paged.ts';

/** The ${wordsPlural}, page by page, newest first. */
export const ${camelPlural}Query = pagedQuery({
  queryKey: ['${module}', 'list'],
  read: (cursor) => api.${camelModule}.list${pascalPlural}({ query: { cursor } }),
});
`;
}

function listFile({ module, pascalNoun, plural, camelPlural, wordsPlural }: ModuleNames): string {
  return `import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../platform/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ${camelPlural}Query } from './${plural}-query.ts';

/** The ${wordsPlural}, newest first. */
export function ${pascalNoun}List() {
  const t = useT();
  const found = useInfiniteQuery(${camelPlural}Query);
  return (
    <Loaded query={found} failed={t('${module}.failed')}>
      {(items) =>
        items.length === 0 ? (
          <EmptyState title={t('${module}.empty')} why={t('${module}.emptyWhy')} />
        ) : (
          <>
            <ul>
              {items.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
            <LoadMore query={found} />
          </>
        )
      }
    </Loaded>
  );
}
`;
}

function pageFile({ module, noun, pascalNoun, pascalPlural, wordsPlural }: ModuleNames): string {
  return `import { ${pascalNoun}List } from '../../features/${module}/${noun}-list.tsx';
import { useT } from '../../platform/i18n.tsx';
import { Page, PageHead } from '../../ui/page.tsx';

/** All ${wordsPlural}. */
export function ${pascalPlural}Page() {
  const t = useT();
  return (
    <Page>
      <PageHead title={t('${module}.title')} />
      <${pascalNoun}List />
    </Page>
  );
}
`;
}

function routesFile({ module, camelModule, plural, camelPlural, pascalPlural, title }: ModuleNames): string {
  return `import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root-route.tsx';

const ${camelPlural} = createRoute({
  getParentRoute: () => shellRoute,
  path: '/programme/${plural}',
  staticData: { space: 'programme', crumbs: [{ text: '${module}.title' }] },
  component: lazyRouteComponent(() => import('../../pages/${module}/${plural}-page.tsx'), '${pascalPlural}Page'),
});

/** ${title}. */
export const ${camelModule}Routes = [${camelPlural}] as const;
`;
}

function messages({ title, wordsPlural }: ModuleNames): string {
  const texts = {
    title,
    failed: `The ${wordsPlural} could not be loaded.`,
    empty: `No ${wordsPlural} yet.`,
    emptyWhy: 'What is added appears here, newest first.',
  };
  return `${JSON.stringify(texts, null, 2)}\n`;
}
