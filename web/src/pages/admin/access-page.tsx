import { AccessHints } from '../../features/access/access-hints.tsx';
import { AccountsCard } from '../../features/access/accounts-card.tsx';
import { InvitationsCard } from '../../features/access/invitations-card.tsx';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { NotForYourRole } from '../../ui/denied.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';

/** S50: who has an account, what they hold, and who is invited. */
export function AccessPage() {
  const t = useT();
  const { can } = useSession();
  return (
    <Page>
      <PageHead title={t('access.title')} lead={t('access.lead')} />
      <Stack>
        {can.manageAccess && <AccessHints />}
        {can.manageAccess ? <AccountsCard /> : !can.invite && <NotForYourRole forWhom={t('access.forWhom')} />}
        {can.invite && <InvitationsCard givesRoles={can.manageAccess} />}
      </Stack>
    </Page>
  );
}
