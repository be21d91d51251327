export interface Region {
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  /** IANA name; instants are shown in the organisation's time zone. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
}

export type DateStyle = 'day' | 'short' | 'long' | 'month' | 'shortMonth' | 'weekday';

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  /** 12 Sep */
  day: { day: 'numeric', month: 'short' },
  /** 12 Sep 2026 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 12 September 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** September 2026 */
  month: { month: 'long', year: 'numeric' },
  /** Sep 2026 */
  shortMonth: { month: 'short', year: 'numeric' },
  /** Thursday 26 November */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
};

const relativeSteps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Dates, numbers and money as the reader's locale writes them. */
export interface Format {
  readonly locale: string;
  /** A day (`2026-11-22`) or an instant (ISO with a time, or a Date). */
  date(value: string | Date, style?: DateStyle): string;
  /** Two days as one range: "12–26 Nov 2026", "2022–2024" for years. */
  dateRange(from: string | Date, to: string | Date, style?: DateStyle): string;
  time(value: string | Date): string;
  dateTime(value: string | Date): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** Whole units of a currency: "£62,000". */
  money(amount: number, currency?: string): string;
  /** "£62,000–£78,500". */
  moneyRange(from: number, to: number, currency?: string): string;
  /** "in 3 days", "2 hours ago", "now". */
  relative(value: string | Date, now: Date): string;
  /** "Leila, Jin and Mei". */
  list(items: readonly string[], kind?: 'conjunction' | 'disjunction'): string;
  compare(a: string, b: string): number;
}

/** Makes the formats of one region; each Intl object is made once. */
export function createFormat(region: Region): Format {
  const { locale } = region;
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const dates = memo((key: string) => {
    const [style, zone] = splitKey(key);
    return new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: zone });
  });
  const dateFormat = (value: string | Date, style: DateStyle) => dates(`${style}|${zoneOf(value, region)}`);
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', timeZone: region.timeZone };
  const time = new Intl.DateTimeFormat(locale, clock);
  const dateTime = new Intl.DateTimeFormat(locale, { ...dateStyles.short, ...clock });
  const money = memo((currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }));
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    locale,
    date: (value, style = 'short') => dateFormat(value, style).format(asDate(value)),
    dateRange: (from, to, style = 'short') => dateFormat(from, style).formatRange(asDate(from), asDate(to)),
    time: (value) => time.format(asDate(value)),
    dateTime: (value) => dateTime.format(asDate(value)),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    money: (amount, currency = region.currency) => money(currency).format(amount),
    moneyRange: (from, to, currency = region.currency) => money(currency).formatRange(from, to),
    relative: (value, now) => relativeTime(relative, asDate(value), now),
    list: (items, type = 'conjunction') => new Intl.ListFormat(locale, { type }).format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** A day has no time zone: it is read and written as UTC, so that nobody sees the day before. */
const isDay = (value: string | Date): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const zoneOf = (value: string | Date, region: Region): string => (isDay(value) ? 'UTC' : region.timeZone);
const asDate = (value: string | Date): Date => (typeof value === 'string' ? new Date(isDay(value) ? `${value}T00:00:00Z` : value) : value);

function splitKey(key: string): [DateStyle, string] {
  const at = key.indexOf('|');
  return [key.slice(0, at) as DateStyle, key.slice(at + 1)]; // written by dateFormat just above
}

function relativeTime(format: Intl.RelativeTimeFormat, value: Date, now: Date): string {
  const seconds = (value.getTime() - now.getTime()) / 1000;
  for (const [unit, size] of relativeSteps) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
