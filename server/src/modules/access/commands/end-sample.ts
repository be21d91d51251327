import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { emptyDatabase } from '#platform/database/empty-database.ts';
import { readOrganisationSettings, writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { command } from '#platform/use-case/command.ts';
import { sampleEnded } from '../events.ts';
import { canUseSample } from '../policy.ts';

/** Removes the sample company with everything in it, its audit log too; nothing but the server's own address stays. */
export const endSample = command({
  name: 'access.end_sample',
  input: z.object({ fromThisMachine: z.boolean() }),
  audit: () => ({ kind: 'organisation', id: null, fields: ['sample'] }),
  run: async (ctx, { fromThisMachine }) => {
    const { sampleMode, address } = await readOrganisationSettings(ctx.db);
    ctx.authorize(canUseSample({ sampleMode }));
    if (!fromThisMachine) {
      throw new Refusal('unmet_condition', 'only_on_this_machine', {
        message: 'The sample company is removed on the machine where Waymark runs, so that no visitor takes it from the others.',
      });
    }
    await emptyDatabase(ctx.db);
    await writeOrganisationSettings(ctx.db, { address }, ctx.now());
    await ctx.announce(sampleEnded, {});
  },
});
