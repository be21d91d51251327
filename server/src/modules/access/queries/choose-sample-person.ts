import { z } from 'zod';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { query } from '#platform/use-case/query.ts';
import { canUseSample } from '../policy.ts';
import { findAccountOfPerson } from '../repository/account.ts';

/** The account of somebody of the sample company, to be signed in without a password. */
export const chooseSamplePerson = query({
  name: 'access.choose_sample_person',
  input: z.object({ personId: z.guid() }),
  run: async (ctx, { personId }) => {
    const { sampleMode } = await readOrganisationSettings(ctx.db);
    const account = sampleMode ? await findAccountOfPerson(ctx.db, personId) : undefined;
    ctx.authorize(canUseSample({ sampleMode, thing: account }));
    if (!account) throw new Error('the policy let an absent account through');
    return { accountId: account.id };
  },
});
