import { queryOptions } from '@tanstack/react-query';
import type { CareerMap, GapAnalysis, Growth } from '@waymark/domain/pathways/contract.ts';
import { api } from '../../platform/api.ts';

export type { CareerMap, GapAnalysis, Growth };
export type MapRole = CareerMap['roles'][number];
export type MapMove = CareerMap['moves'][number];

export const careerMapQuery = queryOptions({
  queryKey: ['pathways', 'career-map'],
  queryFn: () => api.pathways.getCareerMap({ params: { personId: 'me' } }),
});

export const growthQuery = queryOptions({
  queryKey: ['pathways', 'growth'],
  queryFn: () => api.pathways.getGrowth({ params: { personId: 'me' } }),
});

/** Somebody against a role; `me` for oneself. */
export const gapQuery = (personId: string, jobProfileId: string) =>
  queryOptions({
    queryKey: ['pathways', 'gap', personId, jobProfileId],
    queryFn: () => api.pathways.analyzeGap({ params: { personId, jobProfileId } }),
  });

export const comparisonQuery = (fromId: string, toId: string) =>
  queryOptions({
    queryKey: ['pathways', 'comparison', fromId, toId],
    queryFn: () => api.pathways.compareRoles({ params: { fromId, toId } }),
  });
