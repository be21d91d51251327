import { expect, test } from 'vitest';
import { guessActionKind } from './guess-action-kind.ts';

test.each([
  ['Join the pricing experiment squad', 'cross_functional_project'],
  ['Monthly mentoring with Leila', 'mentoring'],
  ['Take the negotiation course', 'training'],
  ['Read Team Topologies', 'reading'],
  ['Shadow a product manager for a day', 'shadowing'],
  ['Ask for coaching on presentations', 'coaching'],
  ['Lead the checkout latency review', 'stretch_assignment'],
  ['', 'stretch_assignment'],
] as const)('"%s" points to %s', (text, kind) => {
  expect(guessActionKind(text)).toBe(kind);
});
