import { z } from 'zod';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { query } from '#platform/use-case/query.ts';
import { canUseSample } from '../policy.ts';

/** The people of the sample company through whose eyes one may look. */
export const listSamplePeople = query({
  name: 'access.list_sample_people',
  input: z.object({}),
  run: async (ctx) => {
    const { sampleMode, samplePeople } = await readOrganisationSettings(ctx.db);
    ctx.authorize(canUseSample({ sampleMode }));
    return { items: samplePeople };
  },
});
