/** The first of `stem`, `stem-2`, `stem-3` that is not taken: "ann" is free beside "ann-2", else "ann-3". */
export function freeName(stem: string, taken: ReadonlySet<string>): string {
  let free = stem;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}`;
  return free;
}
