import type { Page } from '@waymark/domain/shared/page.ts';

/** The longest page that a list may be asked for. */
export const longestPage = 200;

/** Everything in a list that comes in pages, in its order; fails as soon as one page does, so that no list is silently cut. */
export async function readAll<T>(page: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let last = await page();
  all.push(...last.items);
  while (last.nextCursor !== null) {
    last = await page(last.nextCursor);
    all.push(...last.items);
  }
  return all;
}
