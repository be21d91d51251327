import { expect, test } from 'vitest';
import { pagePolicy } from './page-policy.ts';

const policyOf = (html: string) => pagePolicy(html, (text) => `<${text}>`).split('; ');

test('allows each inline script by its hash, scripts of our own, and no other inline code', () => {
  const policy = policyOf('<script>one()</script><script src="/main.js"></script><script>two()\n</script>');
  expect(policy).toContain("script-src 'self' 'sha256-<one()>' 'sha256-<two()\n>'");
  expect(policy.join()).not.toMatch(/unsafe-/);
});

test('a page without inline scripts allows none', () => {
  expect(policyOf('<p>Hello</p>')).toContain("script-src 'self'");
});
