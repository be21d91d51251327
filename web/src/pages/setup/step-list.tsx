import { Check } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import s from './setup.module.css';
import type { SetupStepId } from './setup-queries.ts';

const minutes: Readonly<Record<SetupStepId, number>> = { you: 1, organisation: 1, framework: 1, people: 3, titles: 2, publish: 1 };

/** The steps with their minutes; each can be opened at any time once there is an account. */
export function StepList(props: {
  readonly steps: readonly SetupStepId[];
  readonly done: readonly SetupStepId[];
  readonly now: SetupStepId;
  readonly onGo: (step: SetupStepId) => void;
}) {
  const t = useT();
  const { account } = useSession();
  return (
    <nav aria-label={t('setup.steps')}>
      <ol className={s.steps}>
        {props.steps.map((step, at) => {
          const isDone = props.done.includes(step);
          return (
            <li key={step} data-state={isDone ? 'done' : 'open'} {...(step === props.now && { 'aria-current': 'step' as const })}>
              <AriaButton className={s.stepButton} isDisabled={account === null && step !== 'you'} onPress={() => props.onGo(step)}>
                <span className={s.stepMark} aria-hidden>
                  {isDone ? <Check /> : at + 1}
                </span>
                <span>
                  {t(`setup.${step}.name`)}
                  <small>{isDone ? t('setup.done') : t('setup.minutes', { count: minutes[step] })}</small>
                </span>
              </AriaButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
