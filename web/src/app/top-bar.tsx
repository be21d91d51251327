import { Link, useRouterState } from '@tanstack/react-router';
import { CircleQuestionMark, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useT } from '../platform/i18n.tsx';
import { useSession } from '../platform/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Mark } from './mark.tsx';
import { usePlace } from './place.ts';
import s from './top-bar.module.css';

const AccountMenu = lazy(() => import('./account-menu.tsx').then((module) => ({ default: module.AccountMenu })));

interface Props {
  readonly onSearch: () => void;
  /** The pointer or focus comes near: a good time to load the palette. */
  readonly onSearchNear: () => void;
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
}

/** Where one is, search, help, and one's own menu. */
export function TopBar({ onSearch, onSearchNear, onHelp, onSignOut }: Props) {
  const t = useT();
  const { person, account } = useSession();
  const name = person?.displayName ?? account?.email ?? '';
  return (
    <header className={s.top}>
      <Link to="/" className={s.brand} aria-label={t('app.home')}>
        <Mark />
        <span aria-hidden>{t('app.name')}</span>
      </Link>
      <Breadcrumb />
      <AriaButton className={s.find} onPress={onSearch} onHoverStart={onSearchNear} onFocus={onSearchNear} aria-keyshortcuts="Control+K">
        <Search className="ic ic-s" aria-hidden />
        <span className={s.findWords}>{t('app.search')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </AriaButton>
      <span className={s.help}>
        <Button look="icon" aria-label={t('app.help')} onPress={onHelp}>
          <CircleQuestionMark className="ic" aria-hidden />
        </Button>
      </span>
      <Suspense fallback={<Avatar name={name} />}>
        <AccountMenu name={name} onSignOut={onSignOut} />
      </Suspense>
      <LoadingLine />
    </header>
  );
}

function Breadcrumb() {
  const t = useT();
  const { crumbs, given, space } = usePlace();
  const above = crumbs.slice(0, -1);
  const last = crumbs.at(-1);
  return (
    <nav className={s.crumbs} aria-label={t('app.breadcrumb')}>
      <ol>
        {above.length === 0 && <li>{t(`app.space.${space}`)}</li>}
        {above.map((crumb) => (
          <li key={crumb.text}>{crumb.to === undefined ? t(crumb.text) : <Link to={crumb.to}>{t(crumb.text)}</Link>}</li>
        ))}
        {last !== undefined && (
          <li aria-current="page">
            <b>{given ?? t(last.text)}</b>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** A thin line while the next page is on its way; the page at hand stays. */
function LoadingLine() {
  const t = useT();
  const busy = useRouterState({ select: (state) => state.isLoading });
  if (!busy) return null;
  return <div className={s.loading} role="progressbar" aria-label={t('ui.loading')} />;
}
