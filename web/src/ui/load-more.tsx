import { useFormat, useT } from '../platform/i18n.tsx';
import { Button } from './button.tsx';
import s from './load-more.module.css';

/** The foot of a list that comes in pages: how many are in view and a button for the next. */
export function LoadMore(props: {
  readonly shown: number;
  readonly total?: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const shown = format.number(props.shown);
  return (
    <div className={s.foot}>
      <span className="t-s t-3 num" role="status">
        {props.total === undefined ? t('ui.list.shown', { shown }) : t('ui.list.shownOf', { shown, total: format.number(props.total) })}
      </span>
      {props.hasMore && (
        <Button size="sm" isPending={props.isLoading} onPress={props.onMore}>
          {props.isLoading ? t('ui.loading') : t('ui.list.more')}
        </Button>
      )}
    </div>
  );
}
