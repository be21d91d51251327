import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../platform/i18n.tsx';
import { Button } from './button.tsx';
import s from './job-progress.module.css';
import { Progress } from './progress.tsx';

/** Long work: its step and count, the time that is left after five seconds, a way to stop it, and its end. */
export function JobProgress(props: {
  readonly title: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  /** "Checking managers" */
  readonly step?: string;
  readonly done: number;
  readonly of: number;
  readonly secondsLeft?: number;
  readonly onCancel?: () => void;
  /** What cancelling undoes. */
  readonly cancelHelp?: string;
  /** What came of it, or why it failed, and where to go next. */
  readonly children?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const count = t('ui.job.count', { done: format.number(props.done), of: format.number(props.of) });
  return (
    <section className={s.job} aria-label={props.title} data-state={props.state}>
      <div className={s.head}>
        {props.state === 'done' && <CircleCheck className="ic" aria-hidden />}
        {(props.state === 'failed' || props.state === 'cancelled') && <TriangleAlert className="ic" aria-hidden />}
        <b>{props.title}</b>
        {props.state === 'running' && props.onCancel !== undefined && (
          <Button size="sm" look="ghost" onPress={props.onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
      {props.state === 'running' && (
        <>
          <Progress
            label={props.title}
            value={props.done}
            of={props.of}
            words={props.step === undefined ? count : t('ui.job.step', { step: props.step, count })}
          />
          <p className="t-s t-3">
            {props.secondsLeft !== undefined && props.secondsLeft > 0 && t('ui.job.left', { seconds: Math.ceil(props.secondsLeft) })}{' '}
            {props.onCancel !== undefined && props.cancelHelp}
          </p>
        </>
      )}
      <div role="status">{props.children}</div>
    </section>
  );
}
