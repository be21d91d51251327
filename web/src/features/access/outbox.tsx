import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { pagedQuery } from '../../platform/paged.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import s from './outbox.module.css';

const outboxQuery = pagedQuery({
  queryKey: ['sample', 'outbox'],
  read: (cursor) => api.access.listOutbox({ query: { cursor, limit: 20 } }),
});

/** The mail that the sample company would have sent, newest first. */
export function Outbox() {
  const t = useT();
  const format = useFormat();
  const outbox = useInfiniteQuery(outboxQuery);
  return (
    <Loaded query={outbox} failed={t('access.outbox.failed')} skeleton={<RowsSkeleton rows={4} />}>
      {(mails) =>
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
            <LoadMore query={outbox} />
          </div>
        )
      }
    </Loaded>
  );
}
