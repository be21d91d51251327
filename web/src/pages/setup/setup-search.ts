import type { SetupStepId } from './setup-queries.ts';

const steps: readonly SetupStepId[] = ['you', 'organisation', 'framework', 'people', 'titles', 'publish'];

/** Which step of setting up an address names. */
export function readSetupSearch(search: Record<string, unknown>): { readonly step?: SetupStepId } {
  const step = steps.find((one) => one === search['step']);
  return step === undefined ? {} : { step };
}
