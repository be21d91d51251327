import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { InvitationForm, invitationQuery } from '../../features/access/invitation-form.tsx';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { EntryFrame } from './entry-frame.tsx';

/** Behind the link of an invitation: what it is for, and the way in. */
export function AcceptInvitationPage() {
  const t = useT();
  const format = useFormat();
  const { organisation } = useSession();
  const [token] = useState(() => location.hash.slice(1));
  const invitation = useQuery(invitationQuery(token));
  const until = invitation.data && format.dateTime(invitation.data.expiresAt);
  return (
    <EntryFrame
      title={t('access.invitation.title', { organisation: organisation.name === '' ? t('app.name') : organisation.name })}
      lead={until === undefined ? undefined : t('access.invitation.lead', { until })}
      foot={
        <Link to="/sign-in" className={linkClass('text')}>
          {t('access.haveAccount')}
        </Link>
      }
    >
      <Loaded
        query={invitation}
        failed={t('access.invitation.failed')}
        denied={<EmptyState inline title={t('access.invitation.closed')} why={t('access.invitation.closedWhy')} />}
      >
        {({ email, shortestPassword }) => (
          <InvitationForm token={token} email={email} shortest={shortestPassword} onIn={() => location.assign('/')} />
        )}
      </Loaded>
    </EntryFrame>
  );
}
