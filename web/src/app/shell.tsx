import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useT } from '../platform/i18n.tsx';
import { useSession } from '../platform/session.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { signInAddress } from './entrance.ts';
import { goTo } from './go-to.ts';
import { PhoneBar } from './phone-bar.tsx';
import { usePlace } from './place.ts';
import { rememberPlace } from './recent-places.ts';
import { SampleStrip } from './sample-strip.tsx';
import { SessionWarning } from './session-warning.tsx';
import s from './shell.module.css';
import { useShellKeys } from './shell-keys.ts';
import { SideNavigation } from './side-navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { useSignOut } from './use-sign-out.ts';

const loadPalette = () => import('./palette.tsx');
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })));
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((module) => ({ default: module.KeysDialog })));

const SignOutDialog = lazy(() => import('./sign-out-dialog.tsx').then((module) => ({ default: module.SignOutDialog })));

type Layer = 'palette' | 'keys' | 'signOut' | undefined;

/** The frame of every page for people who are signed in: navigation, top bar, content, and what opens over them. */
export function Shell() {
  const t = useT();
  const [layer, setLayer] = useState<Layer>();
  const [loaded, setLoaded] = useState<ReadonlySet<Layer>>(new Set());
  const open = (next: Layer) => {
    setLoaded((before) => new Set([...before, next]));
    setLayer(next);
  };
  const close = () => setLayer(undefined);
  useShellKeys({ onSearch: () => open('palette'), onHelp: () => open('keys') });
  const signOut = useSignOut(() => open('signOut'));
  useLeaveWhenSignedOut();
  usePageTitle();
  const content = useFocusOnNavigation();
  return (
    <>
      <a className={s.skip} href="#content">
        {t('app.skip')}
      </a>
      <div className={s.app}>
        <SideNavigation />
        <div className={s.main}>
          <SampleStrip />
          <ConnectionBar />
          <TopBar
            onSearch={() => open('palette')}
            onSearchNear={() => void loadPalette()}
            onHelp={() => open('keys')}
            onSignOut={signOut}
          />
          <main id="content" ref={content} tabIndex={-1} className={s.content} data-region="content">
            <Outlet />
          </main>
        </div>
        <PhoneBar />
      </div>
      <SessionWarning />
      <Suspense fallback={null}>
        {loaded.has('palette') && <Palette isOpen={layer === 'palette'} onClose={close} onHelp={() => open('keys')} onSignOut={signOut} />}
        {layer === 'signOut' && <SignOutDialog isOpen onClose={close} />}
        {loaded.has('keys') && <KeysDialog isOpen={layer === 'keys'} onClose={close} />}
      </Suspense>
    </>
  );
}

function usePageTitle(): void {
  const t = useT();
  const { crumbs, given, progress } = usePlace();
  const last = crumbs.at(-1);
  const page = given ?? (last === undefined ? undefined : t(last.text));
  const { account } = useSession();
  const href = useRouterState({ select: (state) => state.resolvedLocation?.href });
  useEffect(() => {
    const title = page === undefined ? t('app.name') : t('app.titled', { page });
    document.title = progress === undefined ? title : `${progress}, ${title}`;
  }, [page, progress, t]);
  useEffect(() => {
    if (account !== null && last !== undefined && page !== undefined && href !== undefined)
      rememberPlace(account.id, { href, title: page });
  }, [account, last, page, href]);
}

/** When the session has ended (elsewhere, or by time), the sign-in page asks again and leads back; drafts wait here. */
function useLeaveWhenSignedOut(): void {
  const signedOut = useSession().account === null;
  useEffect(() => {
    if (signedOut) goTo(signInAddress(location.pathname + location.search));
  }, [signedOut]);
}

/** After going to another page the focus stands at its content, so that a screen reader reads on from there. */
function useFocusOnNavigation() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const content = useRef<HTMLElement>(null);
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (path !== undefined && before.current !== undefined && before.current !== path) content.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return content;
}
