import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pagePolicy } from '@waymark/domain/shared/page-policy.ts';
import type { Plugin } from 'vite';

/** The policy that the server sends with a page. */
export const contentSecurityPolicy = (html: string): string =>
  pagePolicy(html, (text) => createHash('sha256').update(text).digest('base64'));

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
