import { describe, expect, test } from 'vitest';
import { AssessmentState, RoundState } from './assessment.ts';
import { looksToTalk, type RoundStanding, turnOf, whoseTurn } from './whose-turn.ts';

const at = '2026-11-26T10:00:00.000Z';
const unsent = AssessmentState.options.filter((state) => state !== 'submitted');
const over = RoundState.options.filter((state) => state !== 'open' && state !== 'both_in');

const round = (changes: Partial<RoundStanding>): RoundStanding => ({
  state: 'open',
  talkAt: null,
  self: { state: 'not_started' },
  manager: { state: 'not_started' },
  ...changes,
});

/** Every round there can be. */
const every = RoundState.options.flatMap((state) =>
  [null, at].flatMap((talkAt) =>
    AssessmentState.options.flatMap((self) =>
      [null, ...AssessmentState.options].map((manager) =>
        round({ state, talkAt, self: { state: self }, manager: manager === null ? null : { state: manager } }),
      ),
    ),
  ),
);

describe('the turn of a side', () => {
  test.each([null, at])('in an open round it is to send a view until it is sent (talk at %s)', (talkAt) => {
    expect(unsent.map((own) => turnOf({ state: 'open', talkAt }, own))).toEqual(['view', 'view', 'view']);
    expect(turnOf({ state: 'open', talkAt }, 'submitted')).toBeNull();
  });

  test.each(AssessmentState.options)('once both are in it is to find a time, then to talk (own %s)', (own) => {
    expect(turnOf({ state: 'both_in', talkAt: null }, own)).toBe('time');
    expect(turnOf({ state: 'both_in', talkAt: at }, own)).toBe('talk');
  });

  test.each(over)('a round that is %s asks nothing of anybody', (state) => {
    for (const talkAt of [null, at]) {
      for (const own of AssessmentState.options) expect(turnOf({ state, talkAt }, own)).toBeNull();
    }
  });
});

describe('whose turn', () => {
  test('each side has its own turn, whatever the other did; without an assessor there is none', () => {
    for (const one of every) {
      expect(whoseTurn(one)).toEqual({
        self: turnOf(one, one.self.state),
        assessor: one.manager === null ? null : turnOf(one, one.manager.state),
      });
    }
  });

  test('a view that is in leaves the other side alone with the turn', () => {
    expect(whoseTurn(round({ self: { state: 'submitted' } }))).toEqual({ self: null, assessor: 'view' });
    expect(whoseTurn(round({ manager: { state: 'submitted' } }))).toEqual({ self: 'view', assessor: null });
  });
});

describe('looking to the talk', () => {
  test('when both are in, with a time or without', () => {
    for (const one of every.filter(({ state }) => state === 'both_in')) expect(looksToTalk(one)).toBe(true);
  });

  test('before that only when the own view is sent and the talk has a time', () => {
    for (const one of every.filter(({ state }) => state === 'open')) {
      expect(looksToTalk(one)).toBe(one.self.state === 'submitted' && one.talkAt !== null);
    }
  });

  test.each(over)('never when the round is %s', (state) => {
    for (const one of every.filter((any) => any.state === state)) expect(looksToTalk(one)).toBe(false);
  });
});
