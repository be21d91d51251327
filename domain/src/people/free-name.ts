import { slugify } from '../shared/slugify.ts';

/** What a team's address begins with. */
export const slugStem = (name: string): string => slugify(name).slice(0, 70);

/** What a person's address begins with; it must not show an e-mail. */
export const handleStem = (name: string): string => slugStem(name.includes('@') ? 'person' : name);

/** The first of `stem`, `stem-2`, `stem-3` that is not taken: "ann" is free beside "ann-2", else "ann-3". */
export function freeName(stem: string, taken: ReadonlySet<string>): string {
  let free = stem;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}`;
  return free;
}

/** Gives out free names one after another, as quickly for the thousandth "ann" as for the first. */
export function nameGiver(taken: Iterable<string>): (stem: string) => string {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return (stem) => {
    let number = next.get(stem) ?? 1;
    let name = number === 1 ? stem : `${stem}-${number}`;
    while (used.has(name)) name = `${stem}-${++number}`;
    next.set(stem, number + 1);
    used.add(name);
    return name;
  };
}
