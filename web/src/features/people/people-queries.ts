import { queryOptions } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';

/** How many people hold each role today, by role; roles without people are absent. */
export const peopleByProfileQuery = queryOptions({
  queryKey: ['people', 'by-profile'],
  queryFn: async () => {
    const { items } = await api.people.countByProfile({});
    return new Map(items.map(({ jobProfileId, people }) => [jobProfileId, people]));
  },
  staleTime: 60_000,
});
