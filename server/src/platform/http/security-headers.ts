import { createHash } from 'node:crypto';
import { pagePolicy } from '@waymark/domain/shared/page-policy.ts';

/** The content security policy of a page of the web app. */
export const contentSecurityPolicy = (html: string): string =>
  pagePolicy(html, (text) => createHash('sha256').update(text).digest('base64'));

/** Headers of every answer. */
export function setSecurityHeaders(headers: Headers, options: { https: boolean }): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  if (options.https) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
}
