const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How well a text answers a query, best first: 5 starts with it, 4 a word starts with it, 3 holds it, 2 one or two letters off,
 * 1 its letters in order; 0 not at all. An empty query fits everything.
 */
export function rankText(query: string, text: string): number {
  const asked = plain(query.trim());
  const given = plain(text);
  if (asked === '') return 1;
  if (given.startsWith(asked)) return 5;
  if (given.includes(` ${asked}`)) return 4;
  if (given.includes(asked)) return 3;
  if (asked.length > 3 && nearInWords(asked, given)) return 2;
  return asked.length > 2 && inOrder(asked, given) ? 1 : 0;
}

function inOrder(asked: string, given: string): boolean {
  let at = 0;
  for (const letter of given) if (letter === asked[at]) at++;
  return at === asked.length;
}

/** Whether every word of the query is nearly the beginning of some word of the text. */
function nearInWords(asked: string, given: string): boolean {
  const words = given.split(' ');
  return asked.split(/\s+/).every((one) => words.some((word) => (one.length > 3 ? isNear(one, word) : word.startsWith(one))));
}

/** Whether a word is at most one letter, or two from eight letters on, away from the beginning of the other. */
function isNear(asked: string, word: string): boolean {
  const allowed = asked.length >= 8 ? 2 : 1;
  return [-1, 0, 1].some((extra) => distance(asked, word.slice(0, asked.length + extra)) <= allowed);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
