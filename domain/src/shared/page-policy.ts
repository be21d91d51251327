/**
 * The content security policy (W3C CSP 3) of our pages: nothing from elsewhere, no inline style, and of inline scripts only
 * those of the page itself, each known by its hash.
 */
export function pagePolicy(html: string, sha256: (text: string) => string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => `'sha256-${sha256(text)}'`);
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
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
