import { PayVisibility } from '@waymark/domain/job-architecture/pay-visibility.ts';
import { z } from 'zod';
import { readSetting, writeSetting } from '#platform/database/organisation-setting.ts';
import { command } from '#platform/use-case/command.ts';
import { canEditFrameworks } from '../policy.ts';
import { payVisibility } from '../queries/get-pay-range.ts';

/** Chooses who sees pay ranges, from now on. */
export const setPayVisibility = command({
  name: 'job_architecture.set_pay_visibility',
  input: z.object({ visibility: PayVisibility }),
  audit: () => ({ kind: 'setting', id: null, fields: ['payVisibility'] }),
  run: async (ctx, { visibility }) => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    if ((await readSetting(ctx.db, payVisibility)) === visibility) ctx.unchanged();
    else await writeSetting(ctx.db, payVisibility, { value: visibility, at: ctx.now() });
    return { visibility, can: { edit: true } };
  },
});
