import { queryOptions } from '@tanstack/react-query';
import type { CompetencyKind } from '@waymark/domain/competencies/competency.ts';
import type { CompetencySummary, CompetencyView } from '@waymark/domain/competencies/contract.ts';
import { api } from '../../platform/api.ts';
import { pagedQuery } from '../../platform/paged.ts';

export type { CompetencyKind, CompetencySummary, CompetencyView };

/** What of the library is shown. */
export interface LibraryFilter {
  readonly q: string;
  readonly kind: CompetencyKind | undefined;
  readonly retired: boolean;
}

export const kinds: readonly CompetencyKind[] = ['technical', 'behavioural', 'leadership', 'ai_collaboration'];

const pageSize = 50;

/** The library page by page, with the number of live roles that ask for each competency left to its own query. */
export const libraryQuery = ({ q, kind, retired }: LibraryFilter) =>
  pagedQuery({
    queryKey: ['competencies', 'list', q, kind ?? 'all', retired],
    read: (cursor) =>
      api.competencies.listCompetencies({
        query: { q, cursor, limit: pageSize, retired: retired ? 'only' : 'without', ...(kind !== undefined && { kind }) },
      }),
  });

export const competencyQuery = (competency: string) =>
  queryOptions({
    queryKey: ['competencies', 'one', competency],
    queryFn: () => api.competencies.getCompetency({ params: { competency } }),
  });
