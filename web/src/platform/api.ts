import { manifest } from 'virtual:api-manifest';
import type { AppContract } from '@waymark/domain/contract.ts';
import { createApiClient } from '@waymark/domain/shared/api-client.ts';
import { answerTimeoutMs, carefulFetch } from './careful-fetch.ts';
import { loadRefusalWords, readPreferredLocale } from './i18n.tsx';

const patienceMs = 15 * 60_000;

/** The same client for work that may take minutes, such as an import. */
export const patientApi = createApiClient<AppContract>(manifest, {
  fetch: carefulFetch({ timeoutMs: patienceMs }),
  headers: () => ({ 'accept-language': readPreferredLocale() }),
});

/** The typed client of the whole API; every refusal and failure arrives as an `ApiError`. */
export const api = createApiClient<AppContract>(manifest, {
  fetch: carefulFetch({ timeoutMs: answerTimeoutMs, beforeRefusal: loadRefusalWords }),
  headers: () => ({ 'accept-language': readPreferredLocale() }),
});
