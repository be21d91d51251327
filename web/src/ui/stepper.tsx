import { Check } from 'lucide-react';
import { useT } from '../platform/i18n.tsx';
import s from './stepper.module.css';

export interface Step {
  readonly id: string;
  readonly title: string;
}

/** Where somebody is in a short sequence. */
export function Stepper({ label, steps, current }: { readonly label: string; readonly steps: readonly Step[]; readonly current: string }) {
  const t = useT();
  const at = steps.findIndex((step) => step.id === current);
  return (
    <ol className={s.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={s.step}
          data-state={index < at ? 'done' : index === at ? 'now' : 'later'}
          {...(index === at && { 'aria-current': 'step' as const })}
        >
          <span className={s.mark} aria-hidden>
            {index < at ? <Check /> : index + 1}
          </span>
          <span>{step.title}</span>
          {index < at && <span className="sr">{t('ui.step.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
