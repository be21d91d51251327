import { describe, expect, test } from 'vitest';
import { canWithdraw, isRevealed, type RoundState } from './assessment.ts';

const roundStates: RoundState[] = ['open', 'both_in', 'agreed', 'closed', 'cancelled', 'expired'];

describe('taking back', () => {
  const sentAt = new Date('2026-11-22T09:00:00Z');
  const sent = { state: 'submitted', submittedAt: sentAt } as const;
  const after = (hours: number) => new Date(sentAt.getTime() + hours * 3_600_000);

  test('within a day while the other side is not in', () => {
    expect(canWithdraw(sent, 'open', after(23.9))).toBe(true);
    expect(canWithdraw(sent, 'open', after(24))).toBe(false);
  });

  test.each(roundStates.filter((state) => state !== 'open'))('never once the round is %s', (state) => {
    expect(canWithdraw(sent, state, after(1))).toBe(false);
  });

  test('never what was not sent', () => {
    expect(canWithdraw({ state: 'draft', submittedAt: null }, 'open', after(1))).toBe(false);
    expect(canWithdraw({ state: 'withdrawn', submittedAt: sentAt }, 'open', after(1))).toBe(false);
  });
});

test('the other side shows only once both are in', () => {
  expect(roundStates.filter(isRevealed)).toEqual(['both_in', 'agreed', 'closed']);
});
