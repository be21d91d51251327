import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { sampleAsked, sampleEnded } from '#modules/access/events.ts';
import type { Listener } from '#platform/events/listen.ts';
import { readOrganisationSettings, writeOrganisationSettings } from '#platform/organisation-settings.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { AppClock } from '../app-clock.ts';
import { buildSample } from './build-sample.ts';
import { mayHoldSample, type SampleConfig } from './may-hold-sample.ts';

/** Builds the sample company when the first-run page asks for it, and returns to the machine's time when it is gone. */
export function sampleListeners(clock: AppClock, config: SampleConfig): Listener[] {
  return [
    { name: 'app.build_sample', event: sampleAsked.name, handle: (caller) => buildWhenWished(caller, clock, config) },
    { name: 'app.end_sample', event: sampleEnded.name, handle: () => clock.refresh() },
  ];
}

// the queue may deliver twice: a wish that was granted, or has failed, is not one any more
async function buildWhenWished(caller: Caller, clock: AppClock, config: SampleConfig): Promise<void> {
  const { sampleMode, sampleProgress } = await readOrganisationSettings(caller.db);
  if (sampleMode || sampleProgress === null || sampleProgress.failure !== null) return;
  const fail = (failure: string) => writeOrganisationSettings(caller.db, { sampleProgress: { ...sampleProgress, failure } }, caller.now());
  if (!mayHoldSample(config)) return await fail('public_host');
  try {
    await buildSample({ ...caller, actor: { kind: 'operator' } }, { clock });
  } catch (error) {
    caller.log.error({ err: error }, 'building the sample company');
    await fail(error instanceof Refusal && error.code === 'organisation_not_empty' ? 'not_empty' : 'broken');
  }
}
