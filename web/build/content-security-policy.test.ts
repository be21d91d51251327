import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const html = readFileSync(new URL('../index.html', import.meta.url), 'utf8');

test('allows the inline line of the page by its hash, and no other inline code', () => {
  const line = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const policy = contentSecurityPolicy(html);
  expect(line).toContain('waymark.');
  expect(policy).toContain(`'sha256-${createHash('sha256').update(line).digest('base64')}'`);
  expect(policy).not.toMatch(/unsafe-/);
});

test('the page itself carries no inline style, which the policy would drop', () => {
  expect(html).not.toMatch(/<style|style="/);
});
