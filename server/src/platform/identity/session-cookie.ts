import { createHmac, timingSafeEqual } from 'node:crypto';

/** Reads the session token out of a request's cookies; undefined without one, or when it was not signed by us. */
export function readSessionToken(request: Request, cookie: { name: string; secret: string }): string | undefined {
  const value = cookieValue(request.headers.get('cookie') ?? '', cookie.name);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const expected = createHmac('sha256', cookie.secret).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim());
  }
  return undefined;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined; // a broken cookie is no cookie
  }
}
