import { Link } from '@tanstack/react-router';
import { useT } from '../platform/i18n.tsx';
import { Sheet } from '../ui/dialog.tsx';
import s from './more-sheet.module.css';
import type { NavigationSpace } from './navigation.tsx';

/** What the phone's bar has no room for, by space. */
export function MoreSheet(props: { readonly spaces: readonly NavigationSpace[]; readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Sheet title={t('app.more')} isOpen={props.isOpen} onClose={props.onClose}>
      {props.spaces.map((space) => (
        <nav key={space.id} aria-label={t(space.text)} className={s.space}>
          <h3 className="t-label">{t(space.text)}</h3>
          {space.items.map((item) => (
            <Link key={item.path} to={item.path} className={s.item} onClick={props.onClose}>
              <item.icon className="ic ic-l" aria-hidden />
              {t(item.text)}
            </Link>
          ))}
        </nav>
      ))}
    </Sheet>
  );
}
