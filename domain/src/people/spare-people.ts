/** A person whom taking back an import would remove, or whose managers it would leave as they are. */
export interface Reporting {
  readonly id: string;
  /** Everybody who manages them now or did, or will. */
  readonly managerIds: readonly string[];
}

/**
 * Whom to keep of those to be removed, because somebody who stays reports to them; whoever is kept keeps their own managers too.
 * `staying` are the people who are not to be removed, as they will be then.
 */
export function sparePeople(removing: readonly Reporting[], staying: readonly Reporting[]): ReadonlySet<string> {
  const open = new Map(removing.map((person) => [person.id, person]));
  const spared = new Set<string>();
  const waiting = [...staying];
  for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) {
    for (const id of person.managerIds) {
      const manager = open.get(id);
      if (manager === undefined) continue;
      open.delete(id);
      spared.add(id);
      waiting.push(manager);
    }
  }
  return spared;
}
