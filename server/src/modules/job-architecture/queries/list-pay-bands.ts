import type { PayBand } from '@waymark/domain/job-architecture/pay-band.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { isProfile } from '../repository/identities.ts';
import { listPayBands as listPayBandRows } from '../repository/pay-bands.ts';

/** Every pay band of a profile, past and future ones too; for authors, whatever the visibility. */
export const listPayBands = query({
  name: 'job_architecture.list_pay_bands',
  input: z.object({ jobProfileId: z.uuid() }),
  run: async (ctx, { jobProfileId }): Promise<{ items: PayBand[] }> => {
    ctx.authorize(canEditFrameworks(ctx.actor, await isProfile(ctx.db, jobProfileId)));
    return { items: await listPayBandRows(ctx.db, [jobProfileId]) };
  },
});
