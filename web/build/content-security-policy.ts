import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The policy of a page: nothing from elsewhere, no inline code but the lines of `index.html`, known by their hash. */
export function contentSecurityPolicy(html: string): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    (match) =>
      `'sha256-${createHash('sha256')
        .update(match[1] ?? '')
        .digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** `vite preview` answers with the policy of the product, so that what it forbids is seen before the server is. */
export function previewWithPolicy(): Plugin {
  return {
    name: 'waymark-preview-policy',
    configurePreviewServer(server) {
      const page = new URL('../dist/index.html', import.meta.url);
      server.middlewares.use((_request, response, next) => {
        response.setHeader('content-security-policy', contentSecurityPolicy(readFileSync(page, 'utf8')));
        next();
      });
    },
  };
}
