import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../features/access/problem.tsx';
import { api } from '../../platform/api.ts';
import { problemBehind } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Stack } from '../../ui/page.tsx';
import { EntryFrame } from './entry-frame.tsx';

/** Behind the link that confirms another address: one press takes it, so that a mail program that opens links does not. */
export function ConfirmEmailPage() {
  const t = useT();
  const [token] = useState(() => location.hash.slice(1));
  const confirm = useMutation({ mutationFn: () => api.access.confirmEmailChange({ body: { token } }) });
  const isClosed = problemBehind(confirm.error).status === 404;
  return (
    <EntryFrame
      title={t('access.confirmEmail.title')}
      foot={
        <Link to="/sign-in" className={linkClass('text')}>
          {t('access.confirmEmail.toSignIn')}
        </Link>
      }
    >
      {confirm.isSuccess ? (
        <p role="status">{t('access.confirmEmail.done', { email: confirm.data.email })}</p>
      ) : isClosed ? (
        <EmptyState inline title={t('access.confirmEmail.closed')} why={t('access.confirmEmail.closedWhy')} />
      ) : (
        <Stack>
          <p>{t('access.confirmEmail.what')}</p>
          <Problem error={confirm.error} />
          <div>
            <Button look="primary" isPending={confirm.isPending} onPress={() => confirm.mutate()}>
              {t('access.confirmEmail.do')}
            </Button>
          </div>
        </Stack>
      )}
    </EntryFrame>
  );
}
