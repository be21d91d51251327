/**
 * An address given from outside, as a path of our own `origin` (path, search and hash); undefined when it leads anywhere else. The
 * browser's own reading decides: it drops tabs and line breaks and takes `\` for `/`.
 */
export function ownAddress(given: unknown, origin: string): string | undefined {
  if (typeof given !== 'string' || !URL.canParse(given, origin)) return undefined;
  const url = new URL(given, origin);
  // a path that begins with two slashes would be read as another host the next time
  if (url.origin !== origin || !url.pathname.startsWith('/') || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
}
