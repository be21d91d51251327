import { queryOptions } from '@tanstack/react-query';
import type { DevelopmentAction, DevelopmentGoal, DevelopmentPlan } from '@waymark/domain/development/development-plan.ts';
import { api } from '../../platform/api.ts';
import { longestPage, readAll } from '../../platform/read-all.ts';

export type { DevelopmentAction, DevelopmentGoal, DevelopmentPlan };
export type ActionKind = DevelopmentAction['kind'];

/** The plan a person keeps; `me` for one's own. */
export const planQuery = (personId: string) =>
  queryOptions({
    queryKey: ['development', 'plan', personId],
    queryFn: () => api.development.getPlan({ params: { personId } }),
  });

export type SuggestedAction = Awaited<ReturnType<typeof api.development.suggestActions>>['items'][number];

/** Actions that build one step, each with its reason. */
export const suggestionsQuery = (competencyId: string, toStep: number) =>
  queryOptions({
    queryKey: ['development', 'suggestions', competencyId, toStep],
    queryFn: () => api.development.suggestActions({ params: { personId: 'me' }, query: { competencyId, toStep, limit: 6 } }),
  });

export const teamPlansQuery = queryOptions({
  queryKey: ['development', 'team'],
  queryFn: () => readAll((cursor) => api.development.listTeamPlans({ query: { cursor, limit: longestPage } })),
});

/** How the shared plan of a report goes. */
export type TeamPlan = Awaited<ReturnType<typeof api.development.listTeamPlans>>['items'][number];
