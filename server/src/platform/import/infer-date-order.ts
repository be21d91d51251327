import type { DateOrder } from '@waymark/domain/shared/column-mapping.ts';
import type { ReadDate } from './parse-date.ts';

export interface InferredOrder {
  /** Undefined when no date tells, though some could be read two ways. */
  readonly order: DateOrder | undefined;
  /** Dates that either order reads, as different days. */
  readonly undecided: number;
  /** Some date has a number above 12. */
  readonly isProven: boolean;
}

/**
 * The order of day and month in a column, by all of its dates: a number above 12 can only be a day. Dates with dots are
 * day first unless one of them contradicts. Where both orders are proven, the more frequent one is taken, and the dates
 * that do not fit are unreadable.
 */
export function inferDateOrder(dates: readonly ReadDate[]): InferredOrder {
  const numbers = dates.filter((date) => date.kind === 'two_ways');
  const dayFirst = numbers.filter(({ first }) => first > 12).length;
  const monthFirst = numbers.filter(({ second }) => second > 12).length;
  if (dayFirst + monthFirst > 0) return { order: monthFirst > dayFirst ? 'month-first' : 'day-first', undecided: 0, isProven: true };
  const undecided = numbers.filter(({ first, second }) => first !== second);
  if (undecided.length === 0 || undecided.every(({ separator }) => separator === '.'))
    return { order: 'day-first', undecided: 0, isProven: false };
  return { order: undefined, undecided: undecided.length, isProven: false };
}
