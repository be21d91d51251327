import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentSecurityPolicy } from './security-headers.ts';

interface WebFile {
  readonly body: Buffer;
  readonly gzip: Buffer | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const packed = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest']);

/**
 * Serves the built web app from memory: hashed assets for a year, pages never from a cache without asking.
 * Addresses without a file get the app's page, which shows what belongs there.
 */
export function createWebFiles(dir: string): (request: Request) => Response | undefined {
  const files = new Map<string, WebFile>();
  for (const entry of fs.readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(dir, file).split(path.sep).join('/')}`;
    if (!address.startsWith('/.')) files.set(address, readWebFile(file, address));
  }
  const page = files.get('/index.html');
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname } = new URL(request.url);
    const file = files.get(pathname) ?? (isMissingFile(pathname) ? undefined : page);
    return file === undefined ? undefined : webResponse(request, file);
  };
}

// files lie at the top and in /assets; deeper addresses are the app's, where names of roles hold dots (/compare/a.b/c.d)
function isMissingFile(pathname: string): boolean {
  const isAtTop = pathname.lastIndexOf('/') === 0;
  return pathname.startsWith('/assets/') || (isAtTop && path.extname(pathname) !== '');
}

function readWebFile(file: string, address: string): WebFile {
  const body = fs.readFileSync(file);
  const extension = path.extname(file);
  const isPage = extension === '.html';
  return {
    body,
    gzip: packed.has(extension) && body.length > 500 ? gzipSync(body, { level: 9 }) : undefined,
    headers: {
      'content-type': mediaTypes[extension] ?? 'application/octet-stream',
      'cache-control': address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      vary: 'accept-encoding',
      ...(isPage && { 'content-security-policy': contentSecurityPolicy(body.toString('utf8')) }),
    },
  };
}

function webResponse(request: Request, file: WebFile): Response {
  const headers = new Headers(file.headers);
  if (request.headers.get('if-none-match') === headers.get('etag')) return new Response(null, { status: 304, headers });
  const gzip = file.gzip !== undefined && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  if (gzip) headers.set('content-encoding', 'gzip');
  const body = gzip && file.gzip ? file.gzip : file.body;
  headers.set('content-length', String(body.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
}
