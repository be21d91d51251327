import { type SampleState, SampleWish } from '@waymark/domain/access/sample-contract.ts';
import { z } from 'zod';
import { readOrganisationSettings, writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { command } from '#platform/use-case/command.ts';
import { sampleAsked } from '../events.ts';
import { canSetUp } from '../policy.ts';
import { getSampleProgress, isBuilding } from '../queries/get-sample-progress.ts';
import { mustBeFirst } from './must-be-first.ts';

const waiting = { step: 'frameworks', done: 0, total: 5, failure: null };

/** Asks for the sample company, while nobody has set up anything; while it is built already, says only how far it is. */
export const askForSample = command({
  name: 'access.ask_for_sample',
  input: SampleWish.extend({ fromThisMachine: z.boolean() }),
  audit: () => ({ kind: 'organisation', id: null, fields: ['sample'] }),
  run: async (ctx, input): Promise<SampleState> => {
    ctx.authorize(canSetUp());
    await mustBeFirst(ctx, input);
    const { sampleProgress } = await readOrganisationSettings(ctx.db);
    if (!isBuilding(sampleProgress)) {
      await writeOrganisationSettings(ctx.db, { sampleProgress: waiting }, ctx.now());
      await ctx.announce(sampleAsked, {});
    }
    return getSampleProgress(ctx, {});
  },
});
