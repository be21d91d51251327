import { PayBandInput } from '@waymark/domain/job-architecture/edit-settings.ts';
import type { PayBand } from '@waymark/domain/job-architecture/pay-band.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canEditFrameworks } from '../policy.ts';
import { lockFrameworks } from '../repository/frameworks.ts';
import { isProfile } from '../repository/identities.ts';
import { deletePayBands, listPayBands, savePayBands } from '../repository/pay-bands.ts';

/** Sets the pay bands of a profile; the list stands for the whole. */
export const setPayBands = command({
  name: 'job_architecture.set_pay_bands',
  input: z.object({ jobProfileId: z.uuid(), bands: z.array(PayBandInput).max(200) }),
  audit: ({ jobProfileId }) => ({ kind: 'job_profile', id: jobProfileId, fields: ['payBands'] }),
  run: async (ctx, { jobProfileId, bands }): Promise<{ items: PayBand[] }> => {
    ctx.authorize(canEditFrameworks(ctx.actor, await isProfile(ctx.db, jobProfileId)));
    refuseFaults(bands);
    await lockFrameworks(ctx.db);
    const before = await listPayBands(ctx.db, [jobProfileId]);
    await deletePayBands(
      ctx.db,
      before.map(({ id }) => id),
    );
    const at = ctx.now().getTime();
    await savePayBands(
      ctx.db,
      bands.map((band) => ({ ...band, id: uuidv7(at), jobProfileId })),
    );
    return { items: await listPayBands(ctx.db, [jobProfileId]) };
  },
});

function refuseFaults(bands: readonly z.infer<typeof PayBandInput>[]): void {
  const keys = bands.map(({ currency, locationZone, validFrom }) => `${currency} ${locationZone} ${validFrom}`);
  const faults = bands.flatMap((band, index) => {
    const fault = (field: string, code: string, message: string) => ({ pointer: `/bands/${index}/${field}`, code, message });
    return [
      ...(band.maximum < band.minimum ? [fault('maximum', 'range_reversed', 'The maximum is below the minimum; exchange them.')] : []),
      ...(band.validTo !== null && band.validTo < band.validFrom
        ? [fault('validTo', 'range_reversed', 'The last day is before the first day.')]
        : []),
      ...(keys.indexOf(keys[index] ?? '') < index
        ? [fault('validFrom', 'told_twice', 'A band of this currency and zone begins on that day already.')]
        : []),
    ];
  });
  if (faults.length > 0) throw new Refusal('invalid', 'pay_bands_faulty', { message: 'Some of these bands cannot be kept so.', faults });
}
