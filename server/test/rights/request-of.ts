import type { AnyRoute } from '@waymark/domain/shared/contract-kit.ts';
import type { SampleCall } from './rights-sample.ts';

/** A call as an HTTP request: its address, and method, headers and body. */
export function requestOf(route: AnyRoute, call: SampleCall): { address: string; init: RequestInit } {
  const path = route.path.replace(/\{(\w+)\}/g, (_match, key: string) => encodeURIComponent(call.params?.[key] ?? ''));
  const query = new URLSearchParams(Object.entries(call.query ?? {}).map(([key, value]) => [key, String(value)])).toString();
  const init = {
    method: route.method,
    headers: { 'content-type': 'application/json', ...(call.ifMatch !== undefined && { 'if-match': call.ifMatch }) },
    ...(route.method !== 'GET' && { body: JSON.stringify(call.body ?? {}) }),
  };
  return { address: `/api/v1${path}${query === '' ? '' : `?${query}`}`, init };
}
