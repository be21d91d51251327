import { useT } from '../platform/i18n.tsx';
import s from './expectation-pips.module.css';

/** One small block for each thing asked, filled where it is shown, and the count in words: "4 of 6". */
export function ExpectationPips({ shown, of, words = true }: { readonly shown: number; readonly of: number; readonly words?: boolean }) {
  const t = useT();
  const text = t('ui.pips', { shown, of });
  return (
    <span className={s.pips}>
      <span className={s.blocks} aria-hidden>
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
          <i key={index} data-shown={index < shown || undefined} />
        ))}
      </span>
      <span className={words ? s.words : 'sr'}>{text}</span>
    </span>
  );
}
