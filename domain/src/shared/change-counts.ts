/** What became of the things of one kind. */
export interface ChangeCount {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Only where a file is told to stand for the whole. */
  readonly removed: number;
}

export const noChange: ChangeCount = { created: 0, updated: 0, unchanged: 0, removed: 0 };

/** Counts what became of things: `before` by key as they were, `after` as they are to be; equal means unchanged. */
export function countChanges(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): ChangeCount {
  const kinds = [...after].map(([key, thing]) => {
    if (!before.has(key)) return 'created';
    return sameThing(before.get(key), thing) ? 'unchanged' : 'updated';
  });
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  return {
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    removed: [...before.keys()].filter((key) => !after.has(key)).length,
  };
}

/** Whether two values of plain data say the same, whatever the order of their fields. */
export function sameThing(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameThing(value, right.get(key)));
}
