import { describe, expect, test } from 'vitest';
import type { RoundState } from './assessment.ts';
import { judgeSubmission, needsReasonForJump, type SubmissionFacts } from './judge-submission.ts';
import type { Rating } from './rating.ts';

const rating = (over: Partial<Rating> & { competencyId: string }): Rating => ({
  step: 2,
  betweenTwo: false,
  notObserved: false,
  comment: '',
  evidenceIds: [],
  ...over,
});

const facts = (over: Partial<SubmissionFacts> = {}): SubmissionFacts => ({
  assessment: { kind: 'self', state: 'draft' },
  roundState: 'open',
  competencyIds: ['a', 'b'],
  ratings: [rating({ competencyId: 'a' }), rating({ competencyId: 'b', step: null, notObserved: true })],
  lastAgreed: new Map(),
  ...over,
});

const roundStates: RoundState[] = ['open', 'both_in', 'agreed', 'closed', 'cancelled', 'expired'];

describe('sending an assessment', () => {
  test('a complete one may be sent; "I can\'t tell" is an answer', () => {
    expect(judgeSubmission(facts())).toEqual({ ok: true });
  });

  test('a started one may be sent from not started as well as from withdrawn', () => {
    for (const state of ['not_started', 'withdrawn'] as const) {
      expect(judgeSubmission(facts({ assessment: { kind: 'self', state } }))).toEqual({ ok: true });
    }
  });

  test.each(roundStates.filter((state) => state !== 'open'))('refused while the round is %s', (roundState) => {
    expect(judgeSubmission(facts({ roundState }))).toEqual({ ok: false, reason: 'round_not_open' });
  });

  test('refused when sent already, whatever the round says', () => {
    for (const roundState of roundStates) {
      const answer = judgeSubmission(facts({ roundState, assessment: { kind: 'self', state: 'submitted' } }));
      expect(answer).toEqual({ ok: false, reason: 'already_submitted' });
    }
  });

  test('names each competency without an answer; a note alone is none', () => {
    const answer = judgeSubmission(facts({ ratings: [rating({ competencyId: 'b', step: null, comment: 'A note' })] }));
    expect(answer).toEqual({
      ok: false,
      reason: 'assessment_incomplete',
      shortfalls: [
        { competencyId: 'a', code: 'not_answered' },
        { competencyId: 'b', code: 'not_answered' },
      ],
    });
  });

  test('an assessor gives an example for a step: a note or evidence, or says "not seen enough"', () => {
    const assessment = { kind: 'manager', state: 'draft' } as const;
    const bare = judgeSubmission(facts({ assessment, competencyIds: ['a'], ratings: [rating({ competencyId: 'a' })] }));
    expect(bare).toMatchObject({ shortfalls: [{ competencyId: 'a', code: 'example_needed' }] });
    const withNote = rating({ competencyId: 'a', comment: 'Led the review' });
    const withEvidence = rating({ competencyId: 'a', evidenceIds: ['e'] });
    const notSeen = rating({ competencyId: 'a', step: null, notObserved: true });
    for (const one of [withNote, withEvidence, notSeen]) {
      expect(judgeSubmission(facts({ assessment, competencyIds: ['a'], ratings: [one] }))).toEqual({ ok: true });
    }
  });

  test('an assessor gives a line for a step two or more away from the last agreed one; evidence alone does not do', () => {
    const assessment = { kind: 'manager', state: 'draft' } as const;
    const lastAgreed = new Map([['a', 2]]);
    const jump = rating({ competencyId: 'a', step: 4, evidenceIds: ['e'] });
    expect(judgeSubmission(facts({ assessment, competencyIds: ['a'], ratings: [jump], lastAgreed }))).toMatchObject({
      shortfalls: [{ competencyId: 'a', code: 'reason_for_jump_needed' }],
    });
    const told = { ...jump, comment: 'Set the direction for three teams' };
    expect(judgeSubmission(facts({ assessment, competencyIds: ['a'], ratings: [told], lastAgreed }))).toEqual({ ok: true });
  });

  test('nobody asks a person for reasons about themself', () => {
    const answer = judgeSubmission(
      facts({ competencyIds: ['a'], ratings: [rating({ competencyId: 'a', step: 5 })], lastAgreed: new Map([['a', 1]]) }),
    );
    expect(answer).toEqual({ ok: true });
  });
});

test.each([
  [4, 2, '', true],
  [1, 3, '', true],
  [3, 2, '', false],
  [4, 2, '  ', true],
  [4, 2, 'why', false],
  [4, undefined, '', false],
  [null, 2, '', false],
])('a jump to %s from %s with line "%s" needs a reason: %s', (step, last, comment, needed) => {
  expect(needsReasonForJump({ step, comment }, last)).toBe(needed);
});
