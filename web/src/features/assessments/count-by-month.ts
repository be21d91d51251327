interface Months {
  /** The last month, `YYYY-MM`. */
  readonly last: string;
  /** How many months, the last among them. */
  readonly count: number;
}

/** Days counted by month, oldest first; days outside of the months are left out. */
export function countByMonth(days: readonly string[], months: Months): { readonly month: string; readonly count: number }[] {
  return Array.from({ length: months.count }, (_, index) => {
    const month = monthBefore(months.last, months.count - 1 - index);
    return { month, count: days.filter((day) => day.startsWith(month)).length };
  });
}

/** The month so many months before another, `YYYY-MM` both. */
export function monthBefore(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
