/** Rows in the order of one column: numbers by size, texts by the reader's language, rows without a value last either way. */
export function sortRows<T>(
  rows: readonly T[],
  by: (row: T) => number | string | undefined,
  options: { descending: boolean; compare: (a: string, b: string) => number },
): T[] {
  const sign = options.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const x = by(a);
    const y = by(b);
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * options.compare(String(x), String(y));
  });
}
