import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useT } from '../platform/i18n.tsx';
import type { NavigationItem, NavigationSpace } from './navigation.tsx';
import s from './phone-bar.module.css';
import { useNavigationSpaces } from './place.ts';

const MoreSheet = lazy(() => import('./more-sheet.tsx').then((module) => ({ default: module.MoreSheet })));

/** How many places the bar holds; with more, the last opens the rest. */
const places = 5;

/** The items in the bar and those behind More: the main space first. */
export function splitForPhone(spaces: readonly NavigationSpace[]): { bar: NavigationItem[]; rest: NavigationSpace[] } {
  const [main, ...others] = spaces;
  const items = [...(main?.items ?? [])];
  if (others.length === 0 && items.length <= places) return { bar: items, rest: [] };
  const kept = items.slice(0, places - 1);
  const left = items.slice(places - 1);
  return { bar: kept, rest: [...(main !== undefined && left.length > 0 ? [{ ...main, items: left }] : []), ...others] };
}

/** The navigation of a phone, at the bottom. */
export function PhoneBar() {
  const t = useT();
  const { bar, rest } = splitForPhone(useNavigationSpaces());
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className={s.bar} aria-label={t('app.main')} data-region="navigation" tabIndex={-1}>
      {bar.map((item) => (
        <Link key={item.path} to={item.path} className={s.place} activeOptions={{ includeSearch: false, exact: item.path === '/me' }}>
          <item.icon className="ic ic-l" aria-hidden />
          {t(item.text)}
        </Link>
      ))}
      {rest.length > 0 && (
        <>
          <AriaButton className={s.place} onPress={() => setOpen(true)}>
            <Ellipsis className="ic ic-l" aria-hidden />
            {t('app.more')}
          </AriaButton>
          <Suspense fallback={null}>{isOpen && <MoreSheet spaces={rest} isOpen onClose={() => setOpen(false)} />}</Suspense>
        </>
      )}
    </nav>
  );
}
