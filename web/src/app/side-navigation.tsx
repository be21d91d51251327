import { Link } from '@tanstack/react-router';
import { useRich, useT } from '../platform/i18n.tsx';
import { useSession } from '../platform/session.ts';
import { cx } from '../ui/cx.ts';
import { Mark } from './mark.tsx';
import type { NavigationItem, NavigationSpace } from './navigation.tsx';
import { useNavigationSpaces, usePlace } from './place.ts';
import s from './side-navigation.module.css';

/** The navigation at the side: one panel; a rail of spaces when there are two or more; only a rail where the page needs the width. */
export function SideNavigation() {
  const t = useT();
  const { space, slim } = usePlace();
  const spaces = useNavigationSpaces();
  const several = spaces.length > 1;
  const here = spaces.find((each) => each.id === space) ?? spaces[0];
  const railed = several || slim;
  return (
    <aside className={s.side} data-region="navigation" tabIndex={-1} aria-label={t('app.main')}>
      {railed && (
        <nav className={cx(s.rail, !several && s.wide)} aria-label={several ? t('app.spaces') : t(here?.text ?? 'app.space.me')}>
          <Link to="/" className={s.home} aria-label={t('app.home')}>
            <Mark className={s.mark} />
          </Link>
          {several
            ? spaces.map((each) => <SpaceLink key={each.id} space={each} isHere={each.id === here?.id} />)
            : here?.items.map((item) => <RailItem key={item.path} item={item} />)}
        </nav>
      )}
      {!slim && here !== undefined && <Panel space={here} several={several} />}
    </aside>
  );
}

function Panel({ space, several }: { readonly space: NavigationSpace; readonly several: boolean }) {
  const t = useT();
  return (
    <div className={s.panel}>
      {several ? (
        <h2 className={s.title}>{t(space.text)}</h2>
      ) : (
        <Link to="/" className={s.brand} aria-label={t('app.home')}>
          <Mark />
          <span aria-hidden>{t('app.name')}</span>
        </Link>
      )}
      <nav className={s.nav} aria-label={t(space.text)}>
        {space.items.map((item) => (
          <PanelItem key={item.path} item={item} />
        ))}
      </nav>
      <Hosted />
    </div>
  );
}

function Hosted() {
  const rich = useRich();
  const { organisation } = useSession();
  return (
    <p className={s.foot}>
      {rich('app.hosted', { organisation: organisation.name === '' ? 'none' : organisation.name, br: () => <br key="br" /> })}
    </p>
  );
}

const exactPaths: ReadonlySet<string> = new Set(['/me', '/team']);
const activeOptions = (path: string) => ({ includeSearch: false, exact: exactPaths.has(path) });

function PanelItem({ item }: { readonly item: NavigationItem }) {
  const t = useT();
  const count = useWaiting(item);
  return (
    <Link to={item.path} activeOptions={activeOptions(item.path)}>
      <item.icon className="ic" aria-hidden />
      {t(item.text)}
      {count > 0 && (
        <span className={s.count}>
          <span aria-hidden>{count}</span>
          <span className="sr">{t('app.waiting', { count })}</span>
        </span>
      )}
    </Link>
  );
}

function RailItem({ item }: { readonly item: NavigationItem }) {
  const t = useT();
  return (
    <Link to={item.path} activeOptions={activeOptions(item.path)} className={s.stop}>
      <item.icon className="ic ic-l" aria-hidden />
      {t(item.text)}
    </Link>
  );
}

function SpaceLink({ space, isHere }: { readonly space: NavigationSpace; readonly isHere: boolean }) {
  const t = useT();
  const first = space.items[0];
  if (first === undefined) return null;
  return (
    <Link to={first.path} className={s.stop} activeProps={{}} {...(isHere && { 'aria-current': 'true' as const })} data-on={isHere}>
      <space.icon className="ic ic-l" aria-hidden />
      {t(space.text)}
    </Link>
  );
}

function useWaiting(item: NavigationItem): number {
  const { waiting } = useSession();
  return item.waiting === undefined ? 0 : (waiting[item.waiting] ?? 0);
}
