import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import s from './setup.module.css';

/** The end of a step: why it could not be done, its one main action, and the way past it. */
export function StepFoot(props: {
  readonly text: string;
  readonly onDo: () => void;
  readonly isPending: boolean;
  readonly isDisabled?: boolean;
  readonly error: unknown;
  /** Absent where there is nothing to skip to. */
  readonly onSkip?: () => void;
}) {
  const t = useT();
  const faultOf = useFault();
  return (
    <>
      {props.error !== null && (
        <p role="alert" className={s.fault}>
          {faultOf(props.error, t('setup.failed'))}
        </p>
      )}
      <div className={s.foot}>
        <Button look="primary" onPress={props.onDo} isPending={props.isPending} isDisabled={props.isDisabled ?? false}>
          {props.text}
        </Button>
        {props.onSkip !== undefined && (
          <Button look="ghost" onPress={props.onSkip}>
            {t('setup.skip')}
          </Button>
        )}
      </div>
    </>
  );
}
