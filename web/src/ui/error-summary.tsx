import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../platform/i18n.tsx';
import s from './error-summary.module.css';

export interface FieldFault {
  /** The id of the field's input, to jump to. */
  readonly fieldId: string;
  readonly message: string;
}

/** All faults of a form at its top, each a link to its field; focus comes here when the form is refused. */
export function ErrorSummary({ faults, title }: { readonly faults: readonly FieldFault[]; readonly title?: string }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const key = faults.map((fault) => fault.message).join('|');
  useEffect(() => {
    if (key !== '') box.current?.focus();
  }, [key]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={s.summary}>
      <p className={s.title}>
        <CircleAlert className="ic" aria-hidden />
        {title ?? t('ui.form.faults', { count: faults.length })}
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={fault.fieldId + fault.message}>
            <a
              href={`#${fault.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fault.fieldId)?.focus();
              }}
            >
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
