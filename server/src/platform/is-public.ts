import { isLoopbackHost } from './http/guard-origin.ts';

/**
 * Whether others than this machine reach this installation: it listens for them, or people use it under another address than this
 * machine's own (through a proxy here, whose visitors all seem to come from this machine).
 */
export function isPublic({ host, url }: { readonly host: string; readonly url?: string | undefined }): boolean {
  return !isLoopbackHost(host) || (url !== undefined && !isLoopbackHost(new URL(url).hostname));
}
