import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { lastAnswerAt } from '../platform/connection.ts';
import { useFormat, useT } from '../platform/i18n.tsx';
import { sessionQuery, useRefreshSession } from '../platform/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { endOfSignIn, warnBeforeMs } from './session-ending.ts';

const lookEveryMs = 20_000;

/** Says ten minutes before that a sign-in is about to end, and offers to stay; what was typed is kept either way. */
export function SessionWarning() {
  const t = useT();
  const format = useFormat();
  const refresh = useRefreshSession();
  const end = useSignInEnd();
  const [seen, setSeen] = useState<number>();
  const isNear = end !== undefined && end.at - end.now <= warnBeforeMs && seen !== end.at;
  // past the end the server says who is here: nobody, and the sign-in page asks again
  const isOver = end !== undefined && end.now >= end.at;
  useEffect(() => {
    if (isOver) void refresh();
  }, [isOver, refresh]);
  if (end === undefined) return null;
  const close = () => setSeen(end.at);
  return (
    <Dialog
      title={t('app.signIn.ending', { time: format.time(new Date(end.at)) })}
      isOpen={isNear}
      onClose={close}
      urgent
      actions={
        end.canStay ? (
          <Button look="primary" onPress={() => void refresh()}>
            {t('app.signIn.stay')}
          </Button>
        ) : (
          <Button onPress={close}>{t('ui.close')}</Button>
        )
      }
    >
      <p>{t(end.canStay ? 'app.signIn.idle' : 'app.signIn.longest')}</p>
    </Dialog>
  );
}

/** When the sign-in ends as things stand, looked at every now and then; undefined where it has no end. */
function useSignInEnd(): { at: number; canStay: boolean; now: number } | undefined {
  const { data, dataUpdatedAt } = useQuery(sessionQuery);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  if (data?.lasts == null) return undefined;
  return { ...endOfSignIn({ ...data.lasts, lastAnswerAt: lastAnswerAt(), toldAt: dataUpdatedAt }), now };
}
