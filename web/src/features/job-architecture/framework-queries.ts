import { queryOptions } from '@tanstack/react-query';
import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import type { FrameworkSummary } from '@waymark/domain/job-architecture/framework-summary.ts';
import type { RolePage } from '@waymark/domain/job-architecture/role-page.ts';
import { api } from '../../platform/api.ts';
import { pagedQuery } from '../../platform/paged.ts';
import { longestPage, readAll } from '../../platform/read-all.ts';

export type { FrameworkContent, FrameworkSummary, RolePage };

/** One role with everything its page tells; `version` pins one. */
export const roleQuery = (family: string, role: string, version?: string) =>
  queryOptions({
    queryKey: ['roles', family, role, version ?? 'current'],
    queryFn: () => api.jobArchitecture.getRole({ params: { family, role }, query: version === undefined ? {} : { version } }),
  });

/** Every framework, and whether the reader may edit them. */
export const frameworksQuery = queryOptions({
  queryKey: ['frameworks'],
  queryFn: async () => {
    let can = { edit: false };
    const items = await readAll(async (cursor) => {
      const page = await api.jobArchitecture.listFrameworks({ query: { cursor, limit: longestPage } });
      can = page.can;
      return page;
    });
    return { items, can };
  },
});

export const frameworkQuery = (framework: string) =>
  queryOptions({
    queryKey: ['frameworks', framework],
    queryFn: () => api.jobArchitecture.getFramework({ params: { framework } }),
  });

/** What a version says: `live`, `draft` or a number. */
export const versionQuery = (framework: string, version: string) =>
  queryOptions({
    queryKey: ['frameworks', framework, 'version', version],
    queryFn: () => api.jobArchitecture.getVersion({ params: { framework, version } }),
  });

export const versionsQuery = (framework: string) =>
  queryOptions({
    queryKey: ['frameworks', framework, 'versions'],
    queryFn: () => readAll((cursor) => api.jobArchitecture.listVersions({ params: { framework }, query: { cursor, limit: longestPage } })),
  });

export type VersionEntry = Awaited<ReturnType<typeof api.jobArchitecture.listVersions>>['items'][number];

export const findingsQuery = (framework: string) =>
  queryOptions({
    queryKey: ['frameworks', framework, 'findings'],
    queryFn: () => api.jobArchitecture.checkDraft({ params: { framework } }),
  });

export type Finding = Awaited<ReturnType<typeof api.jobArchitecture.checkDraft>>['items'][number];

/** Those who see the live version, page by page, where it is not for everyone. */
export const audienceQuery = (framework: string) =>
  pagedQuery({
    queryKey: ['frameworks', framework, 'audience'],
    read: (cursor) => api.people.listAudience({ params: { framework }, query: { cursor, limit: 60 } }),
  });

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => api.jobArchitecture.listTemplates({}),
});

export type Template = Awaited<ReturnType<typeof api.jobArchitecture.listTemplates>>['items'][number];

const mostCounted = 200;

/** How many live roles ask for each of these competencies, by competency. */
export const competencyUseCountsQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['competency-uses', 'counts', ids.join(',')],
    enabled: ids.length > 0,
    queryFn: async () => {
      const parts = Array.from({ length: Math.ceil(ids.length / mostCounted) }, (_, part) =>
        ids.slice(part * mostCounted, (part + 1) * mostCounted),
      );
      const answers = await Promise.all(parts.map((part) => api.jobArchitecture.countCompetencyUses({ query: { ids: part.join(',') } })));
      return new Map(answers.flatMap(({ items }) => items).map(({ competencyId, profiles }) => [competencyId, profiles]));
    },
  });

/** The live roles that ask for a competency, page by page. */
export const competencyUsesQuery = (competencyId: string) =>
  pagedQuery({
    queryKey: ['competency-uses', competencyId],
    read: (cursor) => api.jobArchitecture.listCompetencyUses({ params: { competencyId }, query: { cursor, limit: 50 } }),
  });
