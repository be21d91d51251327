import { expect, test } from 'vitest';
import { judgePayVisibility, type PayVisibility } from './pay-visibility.ts';

const moves = [
  { fromId: 'mine', toId: 'next', kind: 'vertical' as const, rotation: false, note: '' },
  { fromId: 'next', toId: 'far', kind: 'vertical' as const, rotation: false, note: '' },
];

test.each<[PayVisibility, string, boolean, string]>([
  ['nobody', 'mine', false, 'hidden_from_all'],
  ['own', 'mine', true, 'own'],
  ['own', 'next', false, 'not_own'],
  ['own_and_one_move', 'mine', true, 'own'],
  ['own_and_one_move', 'next', true, 'one_move'],
  ['own_and_one_move', 'far', false, 'not_one_move'],
  ['everyone', 'far', true, 'everyone'],
])('%s: the pay of %s is shown: %s, because %s', (setting, profileId, shown, reason) => {
  expect(judgePayVisibility(profileId, { setting, ownProfileIds: ['mine'], moves })).toEqual({ shown, reason });
});

test('a move leads one way: who is above does not see the pay below by it', () => {
  expect(judgePayVisibility('mine', { setting: 'own_and_one_move', ownProfileIds: ['next'], moves }).shown).toBe(false);
});
