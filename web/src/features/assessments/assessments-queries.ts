import { queryOptions } from '@tanstack/react-query';
import type { Evidence } from '@waymark/domain/assessments/evidence.ts';
import type { RoundSummary, RoundView } from '@waymark/domain/assessments/round-view.ts';
import { api } from '../../platform/api.ts';
import { pagedQuery } from '../../platform/paged.ts';
import { longestPage, readAll } from '../../platform/read-all.ts';

export type { Evidence, RoundSummary, RoundView };
export type RoundExpectation = RoundView['expectations'][number];

/** All my assessments, newest first: as the person assessed, or as the assessor. */
export const roundsQuery = (as: 'subject' | 'assessor') =>
  queryOptions({
    queryKey: ['assessments', 'rounds', as],
    queryFn: () => readAll((cursor) => api.assessments.listRounds({ query: { as, cursor, limit: longestPage } })),
  });

export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['assessments', 'round', roundId],
    queryFn: () => api.assessments.getRound({ params: { roundId } }),
  });

/** All the evidence of a person, newest first; `me` for one's own. */
export const evidenceQuery = (personId: string) =>
  queryOptions({
    queryKey: ['assessments', 'evidence', personId],
    queryFn: () => readAll((cursor) => api.assessments.listEvidence({ params: { personId }, query: { cursor, limit: longestPage } })),
  });

/** A side's assessments page by page, newest first. */
export const roundPagesQuery = (as: 'subject' | 'assessor') =>
  pagedQuery({
    queryKey: ['assessments', 'rounds', as, 'pages'],
    read: (cursor) => api.assessments.listRounds({ query: { as, cursor, limit: 25 } }),
  });

/** Evidence of a person page by page, newest first; of one competency, or since a day, where told. */
export const evidencePagesQuery = (
  personId: string,
  only: { readonly competencyId?: string | undefined; readonly from?: string | undefined } = {},
) =>
  pagedQuery({
    queryKey: ['assessments', 'evidence', personId, 'pages', only.competencyId ?? 'all', only.from ?? 'ever'],
    read: (cursor) =>
      api.assessments.listEvidence({
        params: { personId },
        query: {
          cursor,
          limit: 25,
          ...(only.competencyId !== undefined && { competencyId: only.competencyId }),
          ...(only.from !== undefined && { from: only.from }),
        },
      }),
  });
