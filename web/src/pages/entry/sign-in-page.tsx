import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { SamplePeople } from '../../features/access/sample-people.tsx';
import { SecondStepForm } from '../../features/access/second-step-form.tsx';
import { SignInForm } from '../../features/access/sign-in-form.tsx';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Button } from '../../ui/button.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { EntryFrame } from './entry-frame.tsx';

const route = getRouteApi('/bare/sign-in');

/** Signing in: in the sample company by choosing somebody, elsewhere by passkey or password, with a second step where it is on. */
export function SignInPage() {
  const t = useT();
  const { mode, person } = useSession();
  const { next } = route.useSearch();
  const [step, setStep] = useState<'people' | 'password' | 'second'>(mode === 'sample' ? 'people' : 'password');
  // a full load: nothing of whoever was here before stays in memory
  const enter = () => location.assign(next ?? '/');
  if (step === 'people') {
    return (
      <EntryFrame
        title={t('access.sample.title')}
        lead={t('access.sample.lead')}
        wide
        foot={
          <Button look="ghost" onPress={() => setStep('password')}>
            {t('access.sample.byPassword')}
          </Button>
        }
      >
        <SamplePeople currentId={person?.id} />
      </EntryFrame>
    );
  }
  if (step === 'second') {
    return (
      <EntryFrame title={t('access.second.title')} lead={t('access.second.lead')}>
        <SecondStepForm onSignedIn={enter} onBack={() => setStep('password')} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame
      title={t('access.signIn')}
      foot={
        mode === 'sample' && (
          <Button look="ghost" onPress={() => setStep('people')}>
            {t('access.sample.back')}
          </Button>
        )
      }
    >
      <SignInForm
        onSignedIn={enter}
        onSecondStep={() => setStep('second')}
        forgotten={
          <Link to="/reset-password" className={linkClass('text')}>
            {t('access.forgotten')}
          </Link>
        }
      />
    </EntryFrame>
  );
}
