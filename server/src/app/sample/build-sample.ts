import { readOrganisationSettings, writeOrganisationSettings } from '#platform/organisation-settings.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { AppClock } from '../app-clock.ts';
import { type LoadedSample, loadBrightwater, type SampleStep } from './load-brightwater.ts';

export interface SampleBuild {
  readonly clock: AppClock;
  readonly onStep?: (progress: SampleStep) => void;
}

/**
 * Builds the sample company in a running app: writes down each step where others can see it while the building itself is one
 * transaction, and moves the app's clock to the sample's day. The caller acts for the organisation, outside a transaction.
 */
export async function buildSample(caller: Caller, { clock, onStep }: SampleBuild): Promise<LoadedSample> {
  const loaded = await loadBrightwater(caller, {
    size: 'demo',
    onStep: async (progress) => {
      onStep?.(progress);
      await writeOrganisationSettings(caller.db, { sampleProgress: { ...progress, failure: null } }, caller.now());
    },
  });
  await writeOrganisationSettings(caller.db, { sampleProgress: null }, caller.now());
  await clock.refresh();
  return loaded;
}

/** Takes back the wish of a building that ended with its server, so that it can be asked for again. */
export async function forgetBrokenBuild(caller: Caller): Promise<void> {
  const { sampleMode, sampleProgress } = await readOrganisationSettings(caller.db);
  if (sampleProgress === null || (!sampleMode && sampleProgress.failure !== null)) return;
  await writeOrganisationSettings(
    caller.db,
    { sampleProgress: sampleMode ? null : { ...sampleProgress, failure: 'broken' } },
    caller.now(),
  );
}
