import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { Config } from '#platform/config.ts';
import { isPublic } from '#platform/is-public.ts';

export type SampleConfig = Pick<Config, 'host' | 'url' | 'allowPublicSample'>;

/** The sample company lets anybody sign in as anybody: it lives on this machine only, unless the operator wants otherwise. */
export const mayHoldSample = (config: SampleConfig): boolean => config.allowPublicSample || !isPublic(config);

/** Refuses the sample company where others reach it. */
export function refusePublicSample(config: SampleConfig): void {
  if (mayHoldSample(config)) return;
  throw new Refusal('unmet_condition', 'public_sample', {
    message:
      'The sample company lets anybody sign in as anybody, so it is for this machine only: WAYMARK_HOST and WAYMARK_URL must be of this machine. Set WAYMARK_ALLOW_PUBLIC_SAMPLE=1 if others may reach it.',
  });
}
