import { expect, test } from 'vitest';
import { judgeHandOver, type PartyToday, type RoundParty } from './judge-hand-over.ts';

const round: RoundParty = { state: 'open', assessorId: 'tomas', assessorNamed: false };
const today: PartyToday = { subjectIsHere: true, assessorIsHere: true, managerId: 'tomas' };

test('a round stays with the manager while nothing changes', () => {
  expect(judgeHandOver(round, today)).toEqual({ kind: 'stays' });
});

test.each(['open', 'both_in'] as const)('a round in state %s passes to the new manager', (state) => {
  expect(judgeHandOver({ ...round, state }, { ...today, managerId: 'yuki' })).toEqual({ kind: 'passes', to: 'yuki' });
});

test('it waits while nobody manages the person, and goes on when somebody does', () => {
  expect(judgeHandOver(round, { ...today, managerId: null })).toEqual({ kind: 'passes', to: null });
  expect(judgeHandOver({ ...round, assessorId: null }, { ...today, managerId: null })).toEqual({ kind: 'stays' });
  expect(judgeHandOver({ ...round, assessorId: null }, { ...today, managerId: 'yuki' })).toEqual({ kind: 'passes', to: 'yuki' });
});

test('a named assessor stays whoever manages the person, until they leave', () => {
  const named = { ...round, assessorId: 'leila', assessorNamed: true };
  expect(judgeHandOver(named, { ...today, managerId: 'yuki' })).toEqual({ kind: 'stays' });
  expect(judgeHandOver(named, { ...today, assessorIsHere: false })).toEqual({ kind: 'passes', to: 'tomas' });
});

test('the round of somebody who left is cancelled, whoever assesses', () => {
  expect(judgeHandOver(round, { ...today, subjectIsHere: false })).toEqual({ kind: 'cancelled' });
  expect(judgeHandOver({ ...round, assessorNamed: true }, { ...today, subjectIsHere: false })).toEqual({ kind: 'cancelled' });
});

test.each(['agreed', 'closed', 'cancelled', 'expired'] as const)('a round in state %s stays as it is', (state) => {
  expect(judgeHandOver({ ...round, state }, { subjectIsHere: false, assessorIsHere: false, managerId: 'yuki' })).toEqual({ kind: 'stays' });
});
