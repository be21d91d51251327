import { useFormat, useT } from '../platform/i18n.tsx';
import { Button } from './button.tsx';
import s from './load-more.module.css';

/** The part of a paged query that its foot needs; any `useInfiniteQuery` over `pagedQuery` fits. */
interface PagedLike {
  readonly data: readonly unknown[] | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The foot of a list that comes in pages: how many are in view and a button for the next; nothing once all are in view. */
export function LoadMore(props: {
  readonly query: PagedLike;
  /** How many there are, where it is known. */
  readonly total?: number;
  /** Says how many are in view even when there are no more: for lists that are searched. */
  readonly counted?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { data = [], hasNextPage, isFetchingNextPage, fetchNextPage } = props.query;
  if (!hasNextPage && props.counted !== true) return null;
  const shown = format.number(data.length);
  return (
    <div className={s.foot}>
      <span className="t-s t-3 num" role="status">
        {props.total === undefined ? t('ui.list.shown', { shown }) : t('ui.list.shownOf', { shown, total: format.number(props.total) })}
      </span>
      {hasNextPage && (
        <Button size="sm" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {isFetchingNextPage ? t('ui.loading') : t('ui.list.more')}
        </Button>
      )}
    </div>
  );
}
