import { expect, test } from 'vitest';
import type { RoundSummary } from '../../features/assessments/assessments-queries.ts';
import type { TeamPlan } from '../../features/development/development-queries.ts';
import type { PersonSummary } from '../../features/people/team-queries.ts';
import { joinTeam, waitingIn } from './join-team.ts';

const person = (id: string): PersonSummary => ({
  id,
  handle: id,
  displayName: id,
  jobTitle: 'Engineer',
  jobProfileId: null,
  teamId: null,
  teamName: null,
  managerId: 'me',
  managerName: null,
  managerHandle: null,
  leftOn: null,
});
const plan = (personId: string, changes: Partial<TeamPlan> = {}): TeamPlan => ({
  personId,
  activity: 'moving',
  target: null,
  stepsLeft: null,
  lastActivityAt: null,
  nextCheckInOn: null,
  needsManager: false,
  ...changes,
});
const round = (id: string, subject: string, changes: Partial<RoundSummary> = {}): RoundSummary => ({
  id,
  subject: { id: subject, handle: subject, displayName: subject },
  assessor: null,
  jobProfileId: 'p',
  profileTitle: 'Engineer',
  familySlug: 'f',
  profileSlug: 'p',
  frameworkVersionId: 'v',
  versionNumber: 1,
  state: 'open',
  dueOn: null,
  talkAt: null,
  agreedOn: null,
  openedAt: '2026-11-01T09:00:00Z',
  competencyCount: 6,
  self: { id: 's', state: 'not_started', answered: 0 },
  manager: { id: 'm', state: 'not_started', answered: 0 },
  ...changes,
});
const now = '2026-11-22T09:40:00.000Z';
const sent = { id: 's', state: 'submitted', answered: 6 } as const;

test('each report has their plan, the assessment that runs, the last agreement and the talks around now', () => {
  const rounds = [
    round('old', 'amara', { state: 'agreed', agreedOn: '2026-09-12', talkAt: '2026-09-12T10:00:00.000Z' }),
    round('older', 'amara', { state: 'agreed', agreedOn: '2026-03-02', talkAt: '2026-03-02T10:00:00.000Z' }),
    round('now', 'amara', { talkAt: '2026-11-26T10:00:00.000Z' }),
    round('other', 'somebody-else'),
  ];
  const team = joinTeam({ reports: [person('amara'), person('theo')], plans: [plan('amara')], rounds, now });
  expect(team).toMatchObject([
    {
      id: 'amara',
      plan: { activity: 'moving' },
      round: { id: 'now' },
      agreedOn: '2026-09-12',
      lastTalk: '2026-09-12T10:00:00.000Z',
      nextTalk: '2026-11-26T10:00:00.000Z',
    },
    { id: 'theo', plan: undefined, round: undefined, agreedOn: undefined, lastTalk: undefined, nextTalk: undefined },
  ]);
});

test('a view that is in, a talk without a time and a plan that asks for help wait, the soonest first', () => {
  const rounds = [
    round('late', 'a', { self: sent, dueOn: '2026-12-12' }),
    round('soon', 'b', { self: sent, dueOn: '2026-12-01' }),
    round('both', 'c', { state: 'both_in' }),
  ];
  const team = joinTeam({ reports: ['a', 'b', 'c', 'd'].map(person), plans: [plan('d', { needsManager: true })], rounds, now });
  expect(waitingIn(team).map(({ kind, id }) => `${kind} ${id}`)).toEqual(['plan plan-d', 'view soon', 'view late', 'time both']);
});

test('nothing waits where the other side has not sent, the reader has, or the talk has a time', () => {
  const rounds = [
    round('1', 'a'),
    round('2', 'b', { self: sent, manager: { id: 'm', state: 'submitted', answered: 6 } }),
    round('3', 'c', { state: 'both_in', talkAt: '2026-11-26T10:00:00.000Z' }),
  ];
  expect(waitingIn(joinTeam({ reports: ['a', 'b', 'c'].map(person), plans: [], rounds, now }))).toEqual([]);
});
