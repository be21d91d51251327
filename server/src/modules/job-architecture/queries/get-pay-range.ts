import { bandsOn, type PayBand } from '@waymark/domain/job-architecture/pay-band.ts';
import { judgePayVisibility, type PayReason, PayVisibility } from '@waymark/domain/job-architecture/pay-visibility.ts';
import { z } from 'zod';
import { type OrganisationSetting, readSetting } from '#platform/database/organisation-setting.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks, isAuthor } from '../policy.ts';
import { listPayBands } from '../repository/pay-bands.ts';
import { listLiveContent } from './list-live-content.ts';

/** Who sees pay ranges; D9 has the default. */
export const payVisibility: OrganisationSetting<PayVisibility> = {
  name: 'pay_visibility',
  schema: PayVisibility,
  otherwise: 'own_and_one_move',
};

/** A pay range or why there is none to see; more than one range where zones or currencies differ. */
export interface PayRange {
  readonly shown: boolean;
  readonly reason: PayReason;
  readonly ranges: readonly Pick<PayBand, 'currency' | 'locationZone' | 'minimum' | 'maximum' | 'validFrom'>[];
}

/** What a profile pays, as far as the organisation shows it; the caller tells which profiles the person holds today. */
export const getPayRange = query({
  name: 'job_architecture.get_pay_range',
  input: z.object({ jobProfileId: z.uuid(), ownProfileIds: z.array(z.uuid()) }),
  run: async (ctx, { jobProfileId, ownProfileIds }): Promise<PayRange> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const contents = await listLiveContent(ctx, {});
    const setting = await readSetting(ctx.db, payVisibility);
    const moves = contents.flatMap((content) => content.moves);
    const judged = judgePayVisibility(jobProfileId, { setting, ownProfileIds, moves });
    const isKnown = isAuthor(ctx.actor) || contents.some(({ profiles }) => profiles.some(({ id }) => id === jobProfileId));
    const { shown, reason } = judged.shown || !isAuthor(ctx.actor) ? judged : { shown: true, reason: 'author' as const };
    if (!shown || !isKnown) return { shown: false, reason: isKnown ? reason : 'not_set', ranges: [] };
    const bands = bandsOn(await listPayBands(ctx.db, [jobProfileId]), today(ctx));
    if (bands.length === 0) return { shown: false, reason: 'not_set', ranges: [] };
    const ranges = bands.map(({ currency, locationZone, minimum, maximum, validFrom }) => ({
      currency,
      locationZone,
      minimum,
      maximum,
      validFrom,
    }));
    return { shown: true, reason, ranges };
  },
});
