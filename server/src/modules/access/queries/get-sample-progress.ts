import type { SampleState } from '@waymark/domain/access/sample-contract.ts';
import { z } from 'zod';
import { type OrganisationSettings, readOrganisationSettings } from '#platform/organisation-settings.ts';
import { query } from '#platform/use-case/query.ts';
import { canSetUp } from '../policy.ts';

type Progress = OrganisationSettings['sampleProgress'];

/** How far building the sample company is. */
export const getSampleProgress = query({
  name: 'access.get_sample_progress',
  input: z.object({}),
  run: async (ctx): Promise<SampleState> => {
    ctx.authorize(canSetUp());
    const { sampleMode, sampleProgress } = await readOrganisationSettings(ctx.db);
    if (sampleMode) return { state: 'ready', step: 'done', done: 1, total: 1, failure: null };
    if (sampleProgress === null) return { state: 'none', step: 'none', done: 0, total: 1, failure: null };
    return { state: isBuilding(sampleProgress) ? 'building' : 'failed', ...sampleProgress };
  },
});

/** Whether the sample company is being built, rather than wished for by nobody, or failed. */
export const isBuilding = (progress: Progress): boolean => progress !== null && progress.failure === null;
