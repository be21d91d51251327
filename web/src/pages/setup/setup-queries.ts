import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { longestPage, readAll } from '../../platform/read-all.ts';

/** How far building the sample company is; asked again while it is built. */
export const sampleProgressQuery = queryOptions({
  queryKey: ['setup', 'sample'],
  queryFn: () => api.access.getSampleProgress({}),
  refetchInterval: ({ state }) => (state.data?.state === 'building' ? 400 : false),
});

export const checklistQuery = queryOptions({ queryKey: ['setup', 'checklist'], queryFn: () => api.people.getSetupChecklist({}) });
export const templatesQuery = queryOptions({ queryKey: ['setup', 'templates'], queryFn: () => api.jobArchitecture.listTemplates({}) });
export const organisationQuery = queryOptions({ queryKey: ['setup', 'organisation'], queryFn: () => api.access.getOrganisation({}) });
export const payVisibilityQuery = queryOptions({ queryKey: ['setup', 'pay'], queryFn: () => api.jobArchitecture.getPayVisibility({}) });
export const titlesQuery = queryOptions({
  queryKey: ['setup', 'titles'],
  queryFn: () => readAll((cursor) => api.people.suggestTitleMatches({ query: { cursor, limit: longestPage } })),
});
export const rolesQuery = queryOptions({
  queryKey: ['setup', 'roles'],
  queryFn: () => readAll((cursor) => api.jobArchitecture.searchJobProfiles({ query: { cursor, limit: longestPage } })),
});
export const teamsQuery = queryOptions({
  queryKey: ['setup', 'teams'],
  queryFn: () => readAll((cursor) => api.people.listTeams({ query: { cursor, limit: longestPage } })),
});

export const jobLevelsQuery = queryOptions({ queryKey: ['setup', 'levels'], queryFn: () => api.jobArchitecture.listJobLevels({}) });

export type SampleProgress = Awaited<ReturnType<typeof api.access.getSampleProgress>>;
export type JobLevels = Awaited<ReturnType<typeof api.jobArchitecture.listJobLevels>>;
export type Checklist = Awaited<ReturnType<typeof api.people.getSetupChecklist>>;
export type Template = Awaited<ReturnType<typeof api.jobArchitecture.listTemplates>>['items'][number];
export type SetupStepId = Checklist['done'][number];

/** One step's work: afterwards everything that setting up shows is read anew, and the next step opens. */
export function useStep<Input>(work: (input: Input) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['setup'] });
      onDone();
    },
  });
}
