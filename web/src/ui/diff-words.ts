/** A run of words that stayed, came or went. */
export interface DiffRun {
  readonly kind: 'same' | 'new' | 'gone';
  readonly text: string;
}

/** Word-level difference of two texts by longest common subsequence; spaces travel with the word before them. */
export function diffWords(before: string, after: string): DiffRun[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const lengths = commonLengths(a, b);
  const runs: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const kind = kindAt(lengths, [a[i], b[j]], [i, j]);
    push(runs, kind, (kind === 'gone' ? a[i] : b[j]) ?? '');
    i += Number(kind !== 'new');
    j += Number(kind !== 'gone');
  }
  for (const word of a.slice(i)) push(runs, 'gone', word);
  for (const word of b.slice(j)) push(runs, 'new', word);
  return runs;
}

type Table = readonly Uint16Array[];

/** What to do with the next words of both texts: keep them when alike, else drop the one that costs less of what is common. */
function kindAt(table: Table, [x, y]: [string | undefined, string | undefined], [i, j]: [number, number]): DiffRun['kind'] {
  if (alike(x, y)) return 'same';
  return length(table, i + 1, j) >= length(table, i, j + 1) ? 'gone' : 'new';
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const bare = (word: string | undefined): string => (word ?? '').trim().replace(/[.,;:!?]+$/, '');
const alike = (x: string | undefined, y: string | undefined): boolean => bare(x) === bare(y);
const length = (table: Table, i: number, j: number): number => table[i]?.[j] ?? 0;

function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i];
    for (let j = b.length - 1; j >= 0 && row !== undefined; j--) {
      row[j] = alike(a[i], b[j]) ? length(table, i + 1, j + 1) + 1 : Math.max(length(table, i + 1, j), length(table, i, j + 1));
    }
  }
  return table;
}

function push(runs: DiffRun[], kind: DiffRun['kind'], word: string): void {
  const last = runs.at(-1);
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + word };
  else runs.push({ kind, text: word });
}
