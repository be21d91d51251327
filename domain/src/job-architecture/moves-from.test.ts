import { describe, expect, test } from 'vitest';
import { movesAway, movesFrom, movesInto, twoMoveRoutes } from './moves-from.ts';

const moves = [
  { fromId: 'a', toId: 'b', kind: 'vertical', note: 'up' },
  { fromId: 'b', toId: 'c', kind: 'diagonal', note: 'up' },
  { fromId: 'b', toId: 'x', kind: 'lateral', note: 'drawn once' },
  { fromId: 'x', toId: 'y', kind: 'vertical', note: 'up' },
] as const;

describe('moves of a map', () => {
  test('lateral ones are open both ways and keep what is known of them; the others are not', () => {
    expect(movesFrom(moves, 'x').map(({ toId, note }) => [toId, note])).toEqual([
      ['b', 'drawn once'],
      ['y', 'up'],
    ]);
    expect(movesFrom(moves, 'c')).toEqual([]);
  });

  test('one drawn from here is preferred to the same one drawn from there', () => {
    const both = [
      { fromId: 'x', toId: 'b', kind: 'lateral', note: 'theirs' },
      { fromId: 'b', toId: 'x', kind: 'lateral', note: 'ours' },
    ] as const;
    expect(movesFrom(both, 'b').map(({ note }) => note)).toEqual(['ours']);
  });

  test('those that lead to a role, lateral ones from both sides', () => {
    expect(movesInto(moves, 'b').map(({ fromId, toId }) => `${fromId} ${toId}`)).toEqual(['a b', 'x b']);
    expect(movesInto(moves, 'a')).toEqual([]);
  });

  test('the fewest moves to every role that can be reached', () => {
    expect(Object.fromEntries(movesAway(moves, 'a'))).toEqual({ a: 0, b: 1, c: 2, x: 2, y: 3 });
    expect(Object.fromEntries(movesAway(moves, 'y'))).toEqual({ y: 0 });
  });

  test('routes of two moves into a set, through a role outside of it', () => {
    expect(twoMoveRoutes(moves, 'a', new Set(['x', 'y']))).toEqual([{ viaId: 'b', toId: 'x' }]);
    expect(twoMoveRoutes(moves, 'b', new Set(['x', 'y']))).toEqual([]);
  });
});
