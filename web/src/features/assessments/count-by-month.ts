/** Days counted by month over the twelve months up to and with `lastMonth` (`YYYY-MM`), oldest first; other days are left out. */
export function countByMonth(days: readonly string[], lastMonth: string): { readonly month: string; readonly count: number }[] {
  const last = Number(lastMonth.slice(0, 4)) * 12 + Number(lastMonth.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, index) => {
    const at = last - 11 + index;
    const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return { month, count: days.filter((day) => day.startsWith(month)).length };
  });
}
