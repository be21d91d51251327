import { WifiOff } from 'lucide-react';
import { useOnline } from '../platform/connection.ts';
import { useT } from '../platform/i18n.tsx';
import s from './strip.module.css';

/** Says that the connection is gone and what still works. */
export function ConnectionBar() {
  const t = useT();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className={s.strip}>
          <WifiOff className="ic ic-s" aria-hidden />
          {t('app.offline')}
        </p>
      )}
    </div>
  );
}
