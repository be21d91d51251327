import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { lastAnswerAt } from '../platform/connection.ts';
import { sessionQuery, useRefreshSession } from '../platform/session.ts';
import { endOfSignIn, warnBeforeMs } from './session-ending.ts';

const SessionDialog = lazy(() => import('./session-dialog.tsx').then((module) => ({ default: module.SessionDialog })));

const lookEveryMs = 20_000;

/** Opens a dialog ten minutes before a sign-in ends; the dialog is loaded when it is first needed. */
export function SessionWarning() {
  const refresh = useRefreshSession();
  const end = useSignInEnd();
  const [seen, setSeen] = useState<number>();
  const [isLoaded, setLoaded] = useState(false);
  const isNear = end !== undefined && end.at - end.now <= warnBeforeMs && seen !== end.at;
  // past the end the server says who is here: nobody, and the sign-in page asks again
  const isOver = end !== undefined && end.now >= end.at;
  useEffect(() => {
    if (isOver) void refresh();
  }, [isOver, refresh]);
  useEffect(() => {
    if (isNear) setLoaded(true);
  }, [isNear]);
  if (end === undefined || !isLoaded) return null;
  return (
    <Suspense fallback={null}>
      <SessionDialog at={end.at} canStay={end.canStay} isOpen={isNear} onClose={() => setSeen(end.at)} />
    </Suspense>
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
