import { CircleAlert } from 'lucide-react';
import { useT } from '../../platform/i18n.tsx';
import { problemWords } from './access-words.ts';
import s from './form.module.css';

/** Why a form was not accepted, read at once; nothing while there is no error. */
export function Problem({ error }: { readonly error: unknown }) {
  const t = useT();
  if (error === null || error === undefined) return null;
  return (
    <p className={s.problem} role="alert">
      <CircleAlert className="ic" aria-hidden />
      <span>{problemWords(error, t)}</span>
    </p>
  );
}
