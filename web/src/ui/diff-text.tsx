import { useMemo } from 'react';
import { useT } from '../platform/i18n.tsx';
import s from './diff-text.module.css';
import { type DiffRun, diffWords } from './diff-words.ts';

/**
 * A text with the words marked that an earlier text did not have. `both` also keeps the words that went, struck through;
 * without it only the new text is read. Marks are `<ins>` and `<del>`, named for screen readers, and not by colour alone.
 */
export function DiffText(props: {
  readonly before: string;
  readonly after: string;
  readonly both?: boolean;
  /** What a mark means here; "new" unless told ("new at this level"). */
  readonly newLabel?: string;
}) {
  const { before, after, both = false, newLabel } = props;
  const runs = useMemo(() => diffWords(before, after).filter((run) => both || run.kind !== 'gone'), [before, after, both]);
  return (
    <span className={s.diff}>
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never move
        <Run key={index} run={run} {...(newLabel !== undefined && { newLabel })} />
      ))}
    </span>
  );
}

function Run({ run, newLabel }: { readonly run: DiffRun; readonly newLabel?: string }) {
  const t = useT();
  if (run.kind === 'same') return <>{run.text}</>;
  const words = run.text.trimEnd();
  const gap = run.text.slice(words.length);
  if (run.kind === 'gone') {
    return (
      <>
        <del className={s.gone}>
          <span className="sr">{t('ui.diff.gone')} </span>
          {words}
        </del>
        {gap}
      </>
    );
  }
  return (
    <>
      <ins className={s.new}>
        <span className="sr">{newLabel ?? t('ui.diff.new')} </span>
        {words}
      </ins>
      {gap}
    </>
  );
}
