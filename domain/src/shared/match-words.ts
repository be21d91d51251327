import { foldText } from './fold-text.ts';

/** The rank of a name that is only met with a letter or two wrong: worth showing where nothing comes closer. */
export const misspelt = 4;

/**
 * How well a name answers a search: 0 the same, 1 it begins so, 2 a word in it begins so, 3 it is in there, 4 the same but for a
 * letter or two; undefined not at all. Case, accents and spaces do not count.
 */
export function rankName(name: string, search: string): number | undefined {
  const [folded, wanted] = [withoutAccents(name), withoutAccents(search)];
  if (wanted === '') return 1;
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  if (folded.includes(` ${wanted}`)) return 2;
  if (folded.includes(wanted)) return 3;
  return isNear(folded, wanted) ? misspelt : undefined;
}

const withoutAccents = (text: string) => foldText(text.normalize('NFD').replace(/\p{M}/gu, ''));

/** One letter wrong in four or five, two in six and more: of the whole name or of one of its words. */
function isNear(name: string, wanted: string): boolean {
  const most = wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : 2;
  return most > 0 && [name, ...name.split(' ')].some((word) => distance(word, wanted, most) <= most);
}

/** Edit distance (optimal string alignment: Levenshtein, with neighbours exchanged counted once); more than `most` is `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const first = Array.from({ length: b.length + 1 }, (_empty, column) => column);
  const rows = [first];
  for (let row = 1; row <= a.length; row++) rows.push(nextRow(rows, a.slice(0, row), b));
  return Math.min(rows.at(-1)?.at(-1) ?? 0, most + 1);
}

function nextRow(rows: readonly (readonly number[])[], a: string, b: string): number[] {
  const [above, twoAbove] = [rows.at(-1) ?? [], rows.at(-2) ?? []];
  const next = [a.length];
  for (let column = 1; column <= b.length; column++) {
    const same = a.at(-1) === b[column - 1];
    const exchanged = a.at(-1) === b[column - 2] && a.at(-2) === b[column - 1] && column > 1;
    next.push(
      Math.min(
        costAt(above, column) + 1,
        costAt(next, column - 1) + 1,
        costAt(above, column - 1) + (same ? 0 : 1),
        exchanged ? costAt(twoAbove, column - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return next;
}

const costAt = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;
