import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../platform/api.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { problemWords } from './access-words.ts';
import { apiKeysQuery } from './account-queries.ts';
import s from './form.module.css';

const NewApiKey = lazy(() => import('./new-api-key.tsx').then((module) => ({ default: module.NewApiKey })));

type ApiKey = Awaited<ReturnType<typeof api.access.listApiKeys>>['items'][number];

/** API keys for programs that act in one's name; each is shown once. */
export function ApiKeysCard() {
  const t = useT();
  const keys = useQuery(apiKeysQuery);
  const [isMaking, setIsMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  return (
    <Card title={t('access.keys')}>
      <div className={s.form}>
        <p>{t('access.keys.about')}</p>
        <Loaded query={keys} failed={t('access.keys.failed')} skeleton={<RowsSkeleton rows={1} />}>
          {({ items }) =>
            items.length === 0 && !isMaking ? (
              <EmptyState inline title={t('access.keys.none')} />
            ) : (
              <ul className={s.rows}>
                {items.map((key) => (
                  <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
                ))}
              </ul>
            )
          }
        </Loaded>
        {isMaking ? (
          <Suspense fallback={<RowsSkeleton rows={3} />}>
            <NewApiKey onClose={() => setIsMaking(false)} />
          </Suspense>
        ) : (
          <div className={s.actions}>
            <Button onPress={() => setIsMaking(true)}>{t('access.keys.make')}</Button>
          </div>
        )}
      </div>
      {revoking !== undefined && <RevokeKey apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </Card>
  );
}

function KeyRow({ apiKey, onRevoke }: { readonly apiKey: ApiKey; readonly onRevoke: () => void }) {
  const t = useT();
  const format = useFormat();
  const used =
    apiKey.lastUsedAt === null ? t('access.keys.neverUsed') : t('access.keys.usedOn', { date: format.dateTime(apiKey.lastUsedAt) });
  return (
    <li>
      <span className={s.words}>
        <b>{apiKey.name}</b>
        <span className={s.quiet}>
          <code>{apiKey.start}…</code> · {t('access.keys.until', { date: format.dateTime(apiKey.expiresAt) })} · {used}
        </span>
        <span className={s.quiet}>{t('access.keys.reaches', { scopes: apiKey.scopes.join(', ') })}</span>
      </span>
      <Button size="sm" onPress={onRevoke} aria-label={t('access.keys.revokeOne', { name: apiKey.name })}>
        {t('access.keys.revoke')}
      </Button>
    </li>
  );
}

function RevokeKey({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => api.access.revokeApiKey({ params: { keyId: apiKey.id } }),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('access.keys.revokeTitle', { name: apiKey.name })}
      confirm={t('access.keys.revoke')}
      danger
      onConfirm={() => revoke.mutate()}
      isPending={revoke.isPending}
      {...(revoke.error !== null && { fault: problemWords(revoke.error, t) })}
    >
      <p>{t('access.keys.revokeText')}</p>
    </ConfirmDialog>
  );
}
