import type { ReactNode } from 'react';
import { problemBehind } from '../platform/careful-fetch.ts';
import { useT } from '../platform/i18n.tsx';
import { NotShared } from './denied.tsx';
import { ErrorCard } from './error-card.tsx';
import { CardSkeleton } from './skeleton.tsx';

/** The part of a query that its states need; any `useQuery` result fits. */
export interface QueryLike<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/**
 * The states of one card or page: loading, failed, forbidden, and the content. What was loaded stays while a refresh fails.
 * Empty is the content's own affair, because only it knows what to say.
 */
export function Loaded<T>(props: {
  readonly query: QueryLike<T>;
  readonly children: (data: T) => ReactNode;
  readonly skeleton?: ReactNode;
  /** "Your plan could not be loaded." */
  readonly failed?: string;
  /** Shown for 403 and 404; a plain "nothing here for you" unless told. */
  readonly denied?: ReactNode;
}) {
  const t = useT();
  const { data, error, refetch } = props.query;
  if (data !== undefined) return props.children(data);
  if (error === null || error === undefined) {
    return (
      <div aria-busy="true">
        <span className="sr" role="status">
          {t('ui.loading')}
        </span>
        {props.skeleton ?? <CardSkeleton />}
      </div>
    );
  }
  const { status } = problemBehind(error);
  if (status === 403 || status === 404) return props.denied ?? <NotShared />;
  return <ErrorCard error={error} {...(props.failed !== undefined && { title: props.failed })} onRetry={() => void refetch()} />;
}
