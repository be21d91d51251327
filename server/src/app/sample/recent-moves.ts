import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { addDays, addMonths, type CalendarDate, daysBetween } from '@waymark/domain/shared/calendar-date.ts';
import type { Stint } from './job-histories.ts';
import type { ProfileAddress } from './sample-company.ts';
import type { Holder } from './seat-people.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** What a move is to the person who made it: up, sideways in the family, into another one, a rotation, a chosen step back. */
export type RecentMoveKind = 'up' | 'sideways' | 'another_family' | 'rotation' | 'step_back';

/** Moves of one period, of people in full time or part time. */
export interface MoveQuota {
  readonly kind: RecentMoveKind;
  readonly people: number;
  readonly partTime: boolean;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

export interface RecentMoveRules {
  readonly frameworks: readonly FrameworkDocument[];
  readonly quotas: readonly MoveQuota[];
  readonly partTime: ReadonlySet<string>;
}

/** Gives people the job they had before, as many as each quota says; everyone moves once at most, and nobody of the stories. */
export function recentMoves(
  holders: readonly Holder[],
  { frameworks, quotas, partTime }: RecentMoveRules,
): ReadonlyMap<string, readonly Stint[]> {
  const before = profilesBefore(frameworks);
  const waiting = seededRandom('who moved').shuffle(holders.filter(({ cast, seat }) => cast === undefined && seat.includes('/')));
  const moved = new Map<string, readonly Stint[]>();
  for (const quota of quotas) {
    const fitting = waiting.filter(
      ({ key, seat }) => !moved.has(key) && partTime.has(key) === quota.partTime && before(quota.kind, seat).length > 0,
    );
    for (const { key, seat } of fitting.slice(0, quota.people)) {
      const chance = seededRandom(`move of ${key}`);
      moved.set(key, twoJobs({ seat, earlier: chance.pick(before(quota.kind, seat)), quota, chance }));
    }
  }
  return moved;
}

interface Jobs {
  readonly seat: string;
  readonly earlier: ProfileAddress;
  readonly quota: MoveQuota;
  readonly chance: SeededRandom;
}

function twoJobs({ seat, earlier, quota, chance }: Jobs): readonly Stint[] {
  const from = addDays(quota.from, chance.between(0, daysBetween(quota.from, quota.until)));
  return [
    { seat: earlier, from: addMonths(from, -chance.between(14, 44)) },
    { seat, from },
  ];
}

type Before = (kind: RecentMoveKind, seat: ProfileAddress) => readonly ProfileAddress[];

function profilesBefore(frameworks: readonly FrameworkDocument[]): Before {
  const moves = frameworks.flatMap((one) => one.moves);
  const upwards = moves.filter(({ kind }) => kind !== 'lateral').map(({ from, to }) => ({ kind: 'up', from, to }));
  const backwards = moves.filter(({ kind }) => kind === 'vertical').map(({ from, to }) => ({ kind: 'step_back', from: to, to: from }));
  const level = moves
    .filter(({ kind }) => kind === 'lateral')
    .map(({ from, to, rotation }) => ({ kind: levelKind(from, to, rotation), from, to }));
  const found = Map.groupBy([...upwards, ...backwards, ...level], ({ kind, to }) => `${kind} ${to}`);
  return (kind, seat) => (found.get(`${kind} ${seat}`) ?? []).map(({ from }) => from);
}

// the way back from a rotation is no move of its own
function levelKind(from: ProfileAddress, to: ProfileAddress, rotation: boolean): RecentMoveKind | 'return' {
  if (rotation) return from.startsWith('engineering/') ? 'rotation' : 'return';
  return from.split('/')[0] === to.split('/')[0] ? 'sideways' : 'another_family';
}
