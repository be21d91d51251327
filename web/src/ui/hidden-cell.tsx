import { Lock } from 'lucide-react';
import { useT } from '../platform/i18n.tsx';
import s from './hidden-cell.module.css';

/** A figure that is not shown because too few people stand behind it: hatched, with a lock and the reason. */
export function HiddenCell({ smallest, compact = false }: { readonly smallest: number; readonly compact?: boolean }) {
  const t = useT();
  return (
    <span className={s.hidden} title={t('ui.hidden.cell', { smallest })}>
      <Lock className="ic ic-s" aria-hidden />
      <span className={compact ? 'sr' : s.words}>{t('ui.hidden.cell', { smallest })}</span>
    </span>
  );
}
