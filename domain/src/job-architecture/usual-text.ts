import { tidyMultiline } from './split-descriptor.ts';

/** A text that a row gives for something that other rows describe too. */
export interface SaidText {
  readonly text: string;
  readonly file: string;
  readonly row: number;
}

export interface UsualText {
  readonly text: string;
  /** Rows that say something else. */
  readonly others: readonly SaidText[];
}

/** The text that most rows give, the earliest of equally frequent ones; blank cells say nothing. */
export function usualText(said: readonly SaidText[]): UsualText {
  const tidy = said.map((each) => ({ ...each, text: tidyMultiline(each.text) })).filter((each) => each.text !== '');
  const counts = new Map<string, number>();
  for (const { text } of tidy) counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const text = [...counts].find(([, count]) => count === most)?.[0] ?? '';
  return { text, others: tidy.filter((each) => each.text !== text) };
}
