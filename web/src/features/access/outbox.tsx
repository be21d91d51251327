import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import s from './outbox.module.css';

const outboxQuery = infiniteQueryOptions({
  queryKey: ['sample', 'outbox'],
  queryFn: ({ pageParam }) => api.access.listOutbox({ query: { limit: 20, ...(pageParam !== '' && { cursor: pageParam }) } }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** The mail that the sample company would have sent, newest first. */
export function Outbox() {
  const t = useT();
  const format = useFormat();
  const outbox = useInfiniteQuery(outboxQuery);
  const mails = outbox.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Loaded query={outbox} failed={t('access.outbox.failed')} skeleton={<RowsSkeleton rows={4} />}>
      {() =>
        mails.length === 0 ? (
          <EmptyState title={t('access.outbox.none')} why={t('access.outbox.noneWhy')} />
        ) : (
          <div className={s.mails}>
            {mails.map((mail) => (
              <Card
                key={mail.id}
                title={mail.subject}
                note={t('access.outbox.to', { recipient: mail.recipient, at: format.dateTime(mail.at) })}
              >
                <p className={s.text}>{mail.text}</p>
              </Card>
            ))}
            <LoadMore
              shown={mails.length}
              hasMore={outbox.hasNextPage}
              isLoading={outbox.isFetchingNextPage}
              onMore={() => void outbox.fetchNextPage()}
            />
          </div>
        )
      }
    </Loaded>
  );
}
