import type { PayVisibility } from '@waymark/domain/job-architecture/pay-visibility.ts';
import { z } from 'zod';
import { readSetting } from '#platform/database/organisation-setting.ts';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks, isAuthor } from '../policy.ts';
import { payVisibility } from './get-pay-range.ts';

/** Who sees pay ranges; everybody may know the rule. */
export const getPayVisibility = query({
  name: 'job_architecture.get_pay_visibility',
  input: z.object({}),
  run: async (ctx): Promise<{ visibility: PayVisibility; can: { edit: boolean } }> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    return { visibility: await readSetting(ctx.db, payVisibility), can: { edit: isAuthor(ctx.actor) } };
  },
});
