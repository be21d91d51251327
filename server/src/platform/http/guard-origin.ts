import { Refusal } from '@waymark/domain/shared/refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Whether a host name means this machine itself. */
export const isLoopbackHost = (hostname: string): boolean => LOOPBACK.has(hostname.toLowerCase());

/** Refuses requests under a Host that is neither the configured address nor, while none is configured, loopback. */
export function guardHost(request: Request, publicUrl: URL | undefined): void {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const hostname = host.replace(/:\d+$/, '');
  if (isLoopbackHost(hostname) || (publicUrl !== undefined && host.toLowerCase() === publicUrl.host.toLowerCase())) return;
  throw new Refusal('forbidden', 'wrong_host', { message: 'This server does not answer under that name. Set WAYMARK_URL to its address.' });
}

/**
 * Cross-site request forgery: a change by cookie must come from our own pages (OWASP: Origin and Sec-Fetch-Site),
 * besides the JSON content type that the contract demands.
 */
export function guardOrigin(request: Request): void {
  if (SAFE.has(request.method) || request.headers.get('authorization') !== null) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const foreignSite = site !== null && site !== 'same-origin' && site !== 'none';
  if (!foreignSite && (origin === null || hostOf(origin) === host)) return;
  throw new Refusal('forbidden', 'foreign_origin', { message: 'Changes are taken from Waymark’s own pages only.' });
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
