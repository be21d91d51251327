import { z } from 'zod';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeOrganisation } from '../policy.ts';

/** What the organisation has settled, with the defaults where it has not. */
export const getOrganisation = query({
  name: 'access.get_organisation',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canSeeOrganisation(ctx.actor));
    const settings = await readOrganisationSettings(ctx.db);
    const { locale, currency, smallestGroup } = settings;
    const timeZone = settings.timeZone ?? ctx.timeZone;
    return { name: settings.organisationName, locale, timeZone, currency, smallestGroup };
  },
});
