import { type InfiniteData, infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';
import type { Page } from '@waymark/domain/shared/page.ts';

/** The place of the first page, which has no cursor. */
const firstPage = '';

/** A list read page by page, for `useInfiniteQuery` and `LoadMore`; what it answers is every item read so far. */
export function pagedQuery<T>({ queryKey, read }: { queryKey: QueryKey; read: (cursor: string | undefined) => Promise<Page<T>> }) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam === firstPage ? undefined : pageParam),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
    select: ({ pages }: InfiniteData<Page<T>>) => pages.flatMap(({ items }) => items),
  });
}
