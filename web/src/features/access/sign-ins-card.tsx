import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { signInsQuery } from './account-queries.ts';
import s from './form.module.css';
import { nameBrowser } from './name-browser.ts';
import { Problem } from './problem.tsx';

type SignIn = Awaited<ReturnType<typeof api.access.listSignIns>>['items'][number];

/** Where one is signed in; each can be signed out, or all others at once. */
export function SignInsCard() {
  const t = useT();
  const queries = useQueryClient();
  const signIns = useQuery(signInsQuery);
  const refresh = () => queries.invalidateQueries({ queryKey: signInsQuery.queryKey });
  const end = useMutation({ mutationFn: (sessionId: string) => api.access.endSignIn({ params: { sessionId } }), onSettled: refresh });
  const endOthers = useMutation({
    mutationFn: () => api.access.endOtherSignIns({}),
    onSuccess: ({ ended }) => showToast({ text: t('access.signIns.ended', { count: ended }) }),
    onSettled: refresh,
  });
  return (
    <Card title={t('access.signIns')}>
      <Loaded query={signIns} failed={t('access.signIns.failed')} skeleton={<RowsSkeleton rows={2} />}>
        {({ items }) => (
          <div className={s.form}>
            <Problem error={end.error ?? endOthers.error} />
            <ul className={s.rows}>
              {items.map((signIn) => (
                <SignInRow key={signIn.id} signIn={signIn} isBusy={end.isPending} onEnd={() => end.mutate(signIn.id)} />
              ))}
            </ul>
            {items.some((signIn) => !signIn.current) && (
              <div className={s.actions}>
                <Button isPending={endOthers.isPending} onPress={() => endOthers.mutate()}>
                  {t('access.signIns.endOthers')}
                </Button>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function SignInRow({ signIn, isBusy, onEnd }: { readonly signIn: SignIn; readonly isBusy: boolean; readonly onEnd: () => void }) {
  const t = useT();
  const format = useFormat();
  const name = nameBrowser(signIn.userAgent) ?? t('access.signIns.unknown');
  return (
    <li>
      <span className={s.words}>
        <b>
          {name} {signIn.current && <Tag tone="good">{t('access.signIns.here')}</Tag>}
        </b>
        <span className={s.quiet}>
          {t('access.signIns.since', {
            started: format.dateTime(signIn.startedAt),
            used: format.dateTime(signIn.lastUsedAt),
            address: signIn.address ?? 'none',
          })}
        </span>
      </span>
      {!signIn.current && (
        <Button size="sm" isDisabled={isBusy} onPress={onEnd} aria-label={t('access.signIns.endOne', { name })}>
          {t('access.signIns.end')}
        </Button>
      )}
    </li>
  );
}
