import type { KeptRating } from '@waymark/domain/assessments/rating.ts';
import { expect, test } from 'vitest';
import type { RoundExpectation, RoundView } from './assessments-queries.ts';
import { progressOf, ratingOf, shortfallsOf, whereToGoOn, withSavedRating } from './rating-draft.ts';

const who = { id: 'p', handle: 'sam', displayName: 'Sam Field' };

const expectation = (id: string, lastAgreed: RoundExpectation['lastAgreed'] = null): RoundExpectation => ({
  competency: {
    id,
    slug: id,
    name: id,
    kind: 'technical',
    category: '',
    definition: '',
    scale: { id: 's', slug: 's', name: 'Scale', levels: [] },
    descriptors: [],
  },
  required: null,
  importance: 1,
  mustHave: false,
  wording: '',
  lastAgreed,
});

const rating = (competencyId: string, over: Partial<KeptRating> = {}): KeptRating => ({
  competencyId,
  step: 3,
  betweenTwo: false,
  notObserved: false,
  comment: '',
  evidenceIds: [],
  revision: 1,
  savedAt: '2026-11-22T09:40:00.000Z',
  ...over,
});

function round(kind: 'self' | 'manager', ratings: KeptRating[], lastAgreed: RoundExpectation['lastAgreed'] = null): RoundView {
  return {
    id: 'r',
    subject: who,
    assessor: who,
    jobProfileId: 'j',
    profileTitle: 'Role',
    familySlug: 'family',
    profileSlug: 'role',
    frameworkVersionId: 'v',
    versionNumber: 1,
    state: 'open',
    dueOn: null,
    talkAt: null,
    agreedOn: null,
    openedAt: '2026-11-02T09:00:00Z',
    competencyCount: 2,
    self: { id: 'a', state: 'draft', answered: 0 },
    manager: null,
    expectations: [expectation('x', lastAgreed), expectation('y')],
    mine: { id: 'a', kind, assessor: who, state: 'draft', answered: 0, submittedAt: null, ratings },
    other: null,
    comparison: null,
    strength: '',
    focus: '',
    agreedBy: [],
    reopened: null,
    handOver: null,
    cancelled: null,
    revision: 1,
    can: { rate: true, submit: true, withdraw: false, talk: false, finish: false, cancel: false, reopen: false, scheduleTalk: false },
  };
}

test('a step is done for oneself; a note alone is begun; nothing is to do', () => {
  const own = round('self', [rating('x'), rating('y', { step: null, comment: 'a thought' })]);
  expect(progressOf(own, 'x')).toBe('done');
  expect(progressOf(own, 'y')).toBe('started');
  expect(progressOf(round('self', []), 'x')).toBe('todo');
});

test('an assessor’s step without an example is begun, with one it is done', () => {
  expect(progressOf(round('manager', [rating('x')]), 'x')).toBe('started');
  expect(progressOf(round('manager', [rating('x', { evidenceIds: ['e'] })]), 'x')).toBe('done');
});

test('a step far from the last agreed one waits for its line', () => {
  const far = round('manager', [rating('x', { step: 4, evidenceIds: ['e'] })], { step: 2, on: '2026-09-12' });
  expect(shortfallsOf(far).get('x')).toBe('reason_for_jump_needed');
});

test('one goes on with the first that is not complete, and with the first of all when everything is', () => {
  expect(whereToGoOn(round('self', [rating('x')]))).toBe(1);
  expect(whereToGoOn(round('self', [rating('x'), rating('y')]))).toBe(0);
});

test('a saved rating replaces the one before and shows what is asked; a mere note does not show it', () => {
  const before = round('self', [rating('x', { step: 2 })]);
  const after = withSavedRating(before, { rating: rating('x', { step: 4 }), required: 3 });
  expect(ratingOf(after, 'x').step).toBe(4);
  expect(after.mine.answered).toBe(1);
  expect(after.expectations[0]?.required).toBe(3);
  const noted = withSavedRating(before, { rating: rating('y', { step: null, comment: 'a thought' }), required: 3 });
  expect(noted.expectations[1]?.required).toBeNull();
});
