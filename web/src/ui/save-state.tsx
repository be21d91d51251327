import { Check, CloudOff, CloudUpload, RotateCw, TriangleAlert } from 'lucide-react';
import { useFormat, useT } from '../platform/i18n.tsx';
import type { SaveStatus } from '../platform/save-status.ts';
import { useFault } from '../platform/use-fault.ts';
import { CopyButton } from './copy-button.tsx';
import { cx } from './cx.ts';
import s from './save-state.module.css';

const icons = { saving: CloudUpload, saved: Check, retrying: RotateCw, offline: CloudOff, conflict: TriangleAlert, refused: TriangleAlert };

/**
 * What has happened to the words just typed: Saving, Saved 12:04, Not saved. Retrying, or Offline, kept here. With `text` there is a
 * button to copy the words while they are not saved.
 */
export function SaveState({ status, text }: { readonly status: SaveStatus; readonly text?: string }) {
  const t = useT();
  const format = useFormat();
  const faultOf = useFault();
  if (status.kind === 'untouched') return <span className={s.state} role="status" />;
  const Icon = icons[status.kind];
  const words = status.kind === 'saved' ? t('ui.save.saved', { time: format.time(status.at) }) : t(`ui.save.${status.kind}`);
  const loud = status.kind !== 'saving' && status.kind !== 'saved';
  return (
    <span className={cx(s.state, loud && s.loud)} role="status">
      <Icon className="ic ic-s" aria-hidden />
      {words}
      {status.kind === 'refused' && <span className={s.why}>{faultOf(status.error)}</span>}
      {loud && text !== undefined && text !== '' && <CopyButton text={text} label={t('ui.save.copyText')} size="sm" look="ghost" />}
    </span>
  );
}
