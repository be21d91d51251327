import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RoundSummary, RoundView } from '@waymark/domain/assessments/contract.ts';
import type { Evidence } from '@waymark/domain/assessments/evidence.ts';
import { api } from '../../platform/api.ts';

export type { Evidence, RoundSummary, RoundView };
export type RoundExpectation = RoundView['expectations'][number];

/** The place of the first page. */
const firstPage = '';

/** My assessments: as the person assessed, or as the assessor. */
export const roundsQuery = (as: 'subject' | 'assessor') =>
  queryOptions({
    queryKey: ['assessments', 'rounds', as],
    queryFn: () => api.assessments.listRounds({ query: { as, limit: 100 } }),
  });

export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['assessments', 'round', roundId],
    queryFn: () => api.assessments.getRound({ params: { roundId } }),
  });

/** Evidence of a person, newest first; `me` for one's own. */
export const evidenceQuery = (personId: string) =>
  queryOptions({
    queryKey: ['assessments', 'evidence', personId],
    queryFn: () => api.assessments.listEvidence({ params: { personId }, query: { limit: 100 } }),
  });

/** A round that waits for the reader's own view. */
export const waitsForSelf = (round: RoundSummary): boolean => round.state === 'open' && round.self.state !== 'submitted';

/** A side's assessments page by page, newest first. */
export const roundPagesQuery = (as: 'subject' | 'assessor') =>
  infiniteQueryOptions({
    queryKey: ['assessments', 'rounds', as, 'pages'],
    queryFn: ({ pageParam }) =>
      api.assessments.listRounds({ query: { as, limit: 25, ...(pageParam !== firstPage && { cursor: pageParam }) } }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Evidence of a person page by page, newest first; of one competency where one is named. */
export const evidencePagesQuery = (personId: string, competencyId?: string) =>
  infiniteQueryOptions({
    queryKey: ['assessments', 'evidence', personId, 'pages', competencyId ?? 'all'],
    queryFn: ({ pageParam }) =>
      api.assessments.listEvidence({
        params: { personId },
        query: { limit: 25, ...(competencyId !== undefined && { competencyId }), ...(pageParam !== firstPage && { cursor: pageParam }) },
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
