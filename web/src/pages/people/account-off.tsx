import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type PersonPage, personQuery } from '../../features/people/team-queries.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';

const SwitchAccount = lazy(() => import('../../features/access/switch-account.tsx').then((module) => ({ default: module.SwitchAccount })));

/** Tells those who keep the record that somebody who is back cannot sign in, and lets an admin mend it. */
export function AccountOff({ person }: { readonly person: PersonPage }) {
  const { accountOff: off } = person;
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const { can } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (off === null) return null;
  const close = () => {
    setIsOpen(false);
    void queries.invalidateQueries({ queryKey: personQuery(person.handle).queryKey });
  };
  return (
    <Card
      title={t('people.accountOff', { name: person.displayName })}
      aside={
        can.manageAccess && (
          <Button size="sm" look="soft" onPress={() => setIsOpen(true)}>
            {t('people.accountOn')}
          </Button>
        )
      }
    >
      <p>{t('people.accountOffWhy', { date: format.date(off.since) })}</p>
      {!can.manageAccess && <p>{t('people.accountOffAsk')}</p>}
      <Suspense fallback={null}>
        {isOpen && <SwitchAccount kind="enable" account={{ id: off.accountId, name: person.displayName }} onClose={close} />}
      </Suspense>
    </Card>
  );
}
