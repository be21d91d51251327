import { lazy, Suspense, useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { useRefreshAccount } from './account-queries.ts';
import { BackupCodes } from './backup-codes.tsx';
import { ConfirmPassword } from './confirm-password.tsx';
import type { Enrolment } from './enrol-second-step.tsx';
import s from './form.module.css';

const EnrolSecondStep = lazy(() => import('./enrol-second-step.tsx').then((module) => ({ default: module.EnrolSecondStep })));

type Doing =
  | { readonly at: 'on' }
  | { readonly at: 'off' }
  | { readonly at: 'renew' }
  | { readonly at: 'enrol'; readonly enrolment: Enrolment }
  | { readonly at: 'codes'; readonly codes: readonly string[] };
type Stage = { readonly at: 'rest' } | Doing;

interface Props {
  readonly isOn: boolean;
  readonly hasPassword: boolean;
}

/** The second step: an authenticator app, and backup codes for the day it is lost. */
export function SecondStepCard({ isOn, hasPassword }: Props) {
  const t = useT();
  const [stage, setStage] = useState<Stage>({ at: 'rest' });
  return (
    <Card
      title={t('access.second.title')}
      note={<Tag tone={isOn ? 'good' : 'plain'}>{t(isOn ? 'access.second.isOn' : 'access.second.isOff')}</Tag>}
    >
      {stage.at === 'rest' ? <AtRest isOn={isOn} hasPassword={hasPassword} go={setStage} /> : <InBetween stage={stage} go={setStage} />}
    </Card>
  );
}

function AtRest({ isOn, hasPassword, go }: Props & { readonly go: (stage: Stage) => void }) {
  const t = useT();
  return (
    <div className={s.form}>
      <p>{t('access.second.about')}</p>
      {!isOn && !hasPassword && <p className={s.quiet}>{t('access.second.needsPassword')}</p>}
      {(isOn || hasPassword) && (
        <div className={s.actions}>
          {!isOn && <Button onPress={() => go({ at: 'on' })}>{t('access.second.switchOn')}</Button>}
          {isOn && <Button onPress={() => go({ at: 'renew' })}>{t('access.second.newCodes')}</Button>}
          {isOn && <Button onPress={() => go({ at: 'off' })}>{t('access.second.switchOff')}</Button>}
        </div>
      )}
    </div>
  );
}

function InBetween({ stage, go }: { readonly stage: Doing; readonly go: (stage: Stage) => void }) {
  const t = useT();
  const refresh = useRefreshAccount();
  const rest = () => go({ at: 'rest' });
  const settle = async (text: string, next: Stage) => {
    showToast({ text });
    go(next);
    await refresh();
  };
  switch (stage.at) {
    case 'on':
      return (
        <ConfirmPassword
          path="/two-factor/enable"
          submit={t('access.continue')}
          lead={t('access.second.passwordFirst')}
          onDone={(answer) => go({ at: 'enrol', enrolment: asEnrolment(answer) })}
          onCancel={rest}
        />
      );
    case 'enrol':
      return (
        <Suspense fallback={<CardSkeleton />}>
          <EnrolSecondStep
            enrolment={stage.enrolment}
            onDone={() => void settle(t('access.second.nowOn'), { at: 'codes', codes: stage.enrolment.backupCodes })}
            onCancel={rest}
          />
        </Suspense>
      );
    case 'renew':
      return (
        <ConfirmPassword
          path="/two-factor/generate-backup-codes"
          submit={t('access.second.newCodes')}
          lead={t('access.second.newCodesLead')}
          onDone={(answer) => go({ at: 'codes', codes: asEnrolment(answer).backupCodes })}
          onCancel={rest}
        />
      );
    case 'codes':
      return <BackupCodes codes={stage.codes} onDone={rest} />;
    case 'off':
      return (
        <ConfirmPassword
          path="/two-factor/disable"
          submit={t('access.second.switchOff')}
          lead={t('access.second.offLead')}
          danger
          onDone={() => void settle(t('access.second.nowOff'), { at: 'rest' })}
          onCancel={rest}
        />
      );
  }
}

// what /api/auth/two-factor/enable and generate-backup-codes answer
const asEnrolment = (answer: unknown): Enrolment => answer as Enrolment;
