import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../../features/access/account-queries.ts';
import { ApiKeysCard } from '../../features/access/api-keys-card.tsx';
import { EmailCard } from '../../features/access/email-card.tsx';
import { PasskeysCard } from '../../features/access/passkeys-card.tsx';
import { PasswordCard } from '../../features/access/password-card.tsx';
import { SecondStepCard } from '../../features/access/second-step-card.tsx';
import { SignInsCard } from '../../features/access/sign-ins-card.tsx';
import { useT } from '../../platform/i18n.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** One's own account: address, password, second step, passkeys, where one is signed in, API keys. */
export function AccountPage() {
  const t = useT();
  const account = useQuery(accountQuery);
  return (
    <SettingsFrame
      title={t('access.account.title')}
      lead={account.data === undefined ? t('access.account.lead') : t('access.account.leadFor', { email: account.data.email })}
    >
      <Loaded query={account} failed={t('access.account.failed')}>
        {({ email, name, hasPassword, secondFactor }) => (
          <Stack>
            <EmailCard email={email} />
            <PasswordCard email={email} name={name} hasPassword={hasPassword} />
            <SecondStepCard isOn={secondFactor} hasPassword={hasPassword} />
            <PasskeysCard />
            <SignInsCard />
            <ApiKeysCard />
          </Stack>
        )}
      </Loaded>
    </SettingsFrame>
  );
}
