import { Outbox } from '../../features/access/outbox.tsx';
import { useT } from '../../platform/i18n.tsx';
import { Page, PageHead } from '../../ui/page.tsx';

/** The outbox of the sample company: nothing leaves this machine, everything can be read here. */
export function OutboxPage() {
  const t = useT();
  return (
    <Page width="reading">
      <PageHead title={t('sample.outboxTitle')} lead={t('access.outbox.lead')} />
      <Outbox />
    </Page>
  );
}
