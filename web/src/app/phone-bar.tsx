import { Link, useLocation } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useT } from '../platform/i18n.tsx';
import s from './phone-bar.module.css';
import { useNavigationSpaces } from './place.ts';
import { splitForPhone } from './split-for-phone.ts';

const MoreSheet = lazy(() => import('./more-sheet.tsx').then((module) => ({ default: module.MoreSheet })));

/** The navigation of a phone, at the bottom. */
export function PhoneBar() {
  const t = useT();
  const { bar, rest } = splitForPhone(useNavigationSpaces());
  const { pathname } = useLocation();
  const isBehind = rest.some((space) => space.items.some((item) => pathname.startsWith(item.path)));
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
          <AriaButton className={s.place} data-on={isBehind || undefined} onPress={() => setOpen(true)}>
            <Ellipsis className="ic ic-l" aria-hidden />
            {t('app.more')}
          </AriaButton>
          <Suspense fallback={null}>{isOpen && <MoreSheet spaces={rest} isOpen onClose={() => setOpen(false)} />}</Suspense>
        </>
      )}
    </nav>
  );
}
