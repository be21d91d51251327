import { addMonths, type CalendarDate, monthsBetween } from '@waymark/domain/shared/calendar-date.ts';
import type { Holder } from './seat-people.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** A stretch of one job: `seat` is a profile as `family/profile`, or a title. */
export interface Stint {
  readonly seat: string;
  readonly from: CalendarDate;
}

interface Pattern {
  readonly before: readonly { readonly seat: string; readonly months: number }[];
  readonly since: CalendarDate | undefined;
}

export interface HistoryRules {
  readonly histories: Readonly<Record<string, readonly string[]>>;
  /** No generated job begins before; moves by a pattern all come after it. */
  readonly movesFrom: CalendarDate;
  readonly asOf: CalendarDate;
}

/** Everyone's jobs from the first to the present one, by key. Patterns are given out in the order of the holders of a profile. */
export function jobHistories(holders: readonly Holder[], rules: HistoryRules): ReadonlyMap<string, readonly Stint[]> {
  const next = new Map<string, number>();
  return new Map(
    holders.map((holder) => {
      const { cast, seat, key } = holder;
      if (cast?.history !== undefined) return [key, cast.history.map(([job, from]) => ({ seat: job, from }))];
      const at = next.get(seat) ?? 0;
      next.set(seat, at + 1);
      const text = rules.histories[seat]?.[at];
      const chance = seededRandom(`history of ${key}`);
      const pattern = text === undefined ? undefined : readPattern(text, seat);
      const since = cast?.since ?? pattern?.since;
      return [
        key,
        pattern === undefined
          ? [{ seat, from: since ?? hiredOn(seat, rules.asOf, chance) }]
          : follow({ seat, pattern, since, rules, chance }),
      ];
    }),
  );
}

/** The day somebody's present job began; a person without jobs is a mistake of the caller's. */
export function beganOn(stints: ReadonlyMap<string, readonly Stint[]>, key: string): CalendarDate {
  const present = stints.get(key)?.at(-1);
  if (present === undefined) throw new Error(`${key} has no job`);
  return present.from;
}

/** Reads 'junior-developer 14, software-engineer 20 @2026-02-02'; a seat without a family is in that of the present one. */
function readPattern(text: string, seat: string): Pattern {
  const [steps = '', since] = text.split(' @');
  const family = seat.split('/')[0] ?? '';
  const before = steps.split(', ').map((step) => {
    const [name = '', months = ''] = step.split(' ');
    return { seat: name.includes('/') ? name : `${family}/${name}`, months: Number(months) };
  });
  return { before, since };
}

interface Following {
  readonly seat: string;
  readonly pattern: Pattern;
  readonly since: CalendarDate | undefined;
  readonly rules: HistoryRules;
  readonly chance: SeededRandom;
}

function follow({ seat, pattern, since, rules, chance }: Following): readonly Stint[] {
  const inside = pattern.before.slice(1).reduce((sum, { months }) => sum + months, 0);
  const first = addMonths(rules.movesFrom, inside);
  const room = Math.max(0, monthsBetween(first, rules.asOf) - 2);
  let from = since ?? addMonths(first, chance.between(0, room));
  const stints: Stint[] = [{ seat, from }];
  for (const step of pattern.before.toReversed()) {
    from = addMonths(from, -step.months);
    stints.unshift({ seat: step.seat, from });
  }
  return stints;
}

/** The longest that people stay in a first job, in months; elsewhere twelve years. */
const longestStay: Readonly<Record<string, number>> = {
  'engineering/junior-developer': 26,
  'marketing/coordinator': 34,
  'customer-success/customer-support-rep': 44,
  'product/associate-product-manager': 30,
};

function hiredOn(seat: string, asOf: CalendarDate, chance: SeededRandom): CalendarDate {
  const first = `${asOf.slice(0, 8)}01`;
  const months = chance.between(2, longestStay[seat] ?? 144);
  const day = chance.pick(['01', '01', '06', '15']);
  return `${addMonths(first, -months).slice(0, 8)}${day}`;
}
