/** Who manages whom, as a map from a person to their manager (null: nobody). */
export type ManagerOf = ReadonlyMap<string, string | null>;

/** Every circle of people who report to each other; each starts with its smallest member. */
export function findCycles(managerOf: ManagerOf): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of managerOf.keys()) {
    const { way, end } = climb(managerOf, start, (person) => done.has(person));
    const entry = end === null ? -1 : way.indexOf(end);
    if (entry >= 0) cycles.push(fromSmallest(way.slice(entry)));
    for (const member of way) done.add(member);
  }
  return cycles.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** The number of levels from the top to the lowest person; 1 when nobody has a manager, 0 when there is nobody. Circles count once. */
export function reportingDepth(managerOf: ManagerOf): number {
  const levels = new Map<string, number>();
  let depth = 0;
  for (const start of managerOf.keys()) {
    const { way, end } = climb(managerOf, start, (person) => levels.has(person));
    let level = end === null ? 0 : (levels.get(end) ?? 0);
    for (const member of way.reverse()) {
      level += 1;
      levels.set(member, level);
    }
    depth = Math.max(depth, level);
  }
  return depth;
}

/** The way up from a person until nobody is above (`end` null), somebody known is reached, or the way meets itself. */
function climb(managerOf: ManagerOf, start: string, isKnown: (person: string) => boolean): { way: string[]; end: string | null } {
  const way: string[] = [];
  const seen = new Set<string>();
  let person: string | null = start;
  while (person !== null && !seen.has(person) && !isKnown(person)) {
    seen.add(person);
    way.push(person);
    person = managerOf.get(person) ?? null;
  }
  return { way, end: person };
}

function fromSmallest(cycle: readonly string[]): string[] {
  const first = cycle.reduce((least, member) => (member < least ? member : least));
  const at = cycle.indexOf(first);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}
