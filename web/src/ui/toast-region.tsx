import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useT } from '../platform/i18n.tsx';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { closeToast, onToastsChange, type ShownToast, shownToasts } from './toast-queue.ts';
import s from './toast-region.module.css';

/** How long a message stays: ten seconds with something to undo, else six; never while the pointer or focus is in it. */
const stayMs = (toast: ShownToast): number => (toast.undo ? 10_000 : 6_000);

/** Where messages appear: a region of its own that screen readers hear and F6 reaches. */
export function ToastRegion() {
  const t = useT();
  const toasts = useSyncExternalStore(onToastsChange, shownToasts);
  return (
    <section className={s.region} aria-label={t('ui.messages')} data-region={toasts.length > 0 ? 'messages' : undefined} tabIndex={-1}>
      <ol aria-live="polite" aria-relevant="additions" className={s.list}>
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>
  );
}

function ToastItem({ toast }: { readonly toast: ShownToast }) {
  const t = useT();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => closeToast(toast.id), stayMs(toast));
    return () => clearTimeout(timer);
  }, [held, toast]);
  const { undo } = toast;
  return (
    <li
      className={cx(s.toast, toast.tone === 'bad' && s.bad)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={s.text}>{toast.text}</span>
      {undo !== undefined && (
        <Button
          size="sm"
          look="ghost"
          className={cx(s.undo)}
          onPress={() => {
            closeToast(toast.id);
            undo();
          }}
        >
          {t('ui.undo')}
        </Button>
      )}
      <Button
        size="sm"
        look="icon"
        hint={{ side: 'above' }}
        aria-label={t('ui.dismiss')}
        className={cx(s.close)}
        onPress={() => closeToast(toast.id)}
      >
        <X className="ic ic-s" aria-hidden />
      </Button>
    </li>
  );
}
