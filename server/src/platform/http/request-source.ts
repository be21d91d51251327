import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { isLoopbackHost } from './guard-origin.ts';

/** Where a request came from. */
export interface RequestSource {
  /** The visitor's network address. */
  readonly addressOf: (c: Context) => string;
  /** Whether it came from this machine itself, through nobody's hands. */
  readonly isLoopback: (c: Context) => boolean;
}

const forwardingHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'via'];

/**
 * Tells where requests come from. A trusted proxy adds the address it was called from at the end of X-Forwarded-For; what stands
 * before that, anybody may have written. A request that was handed on, or names another host than this machine, is never loopback.
 */
export function requestSource(trustProxy: boolean): RequestSource {
  const addressOf = (c: Context): string => {
    const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded || (socketAddress(c) ?? 'in-process');
  };
  const isLoopback = (c: Context): boolean => {
    if (forwardingHeaders.some((name) => c.req.header(name) !== undefined)) return false;
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    return isLoopbackHost(host.replace(/:\d+$/, '')) && /^(127\.|::1$|::ffff:127\.)/.test(socketAddress(c) ?? '127.0.0.1');
  };
  return { addressOf, isLoopback };
}

// in-process calls have no socket
function socketAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
