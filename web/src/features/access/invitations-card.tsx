import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../platform/api.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type Invitation, invitationsQuery, useRefreshAccess } from './admin-queries.ts';
import s from './form.module.css';
import { Problem } from './problem.tsx';
import { roleNames } from './role-words.ts';

const InviteForm = lazy(() => import('./invite-form.tsx').then((module) => ({ default: module.InviteForm })));

/** Invitations that wait, and inviting somebody. */
export function InvitationsCard({ givesRoles }: { readonly givesRoles: boolean }) {
  const t = useT();
  const [isInviting, setIsInviting] = useState(false);
  const invitations = useInfiniteQuery(invitationsQuery);
  return (
    <Card title={t('access.invitations')} aside={!isInviting && <Button onPress={() => setIsInviting(true)}>{t('access.invite')}</Button>}>
      <Suspense fallback={<RowsSkeleton rows={3} />}>
        {isInviting && <InviteForm givesRoles={givesRoles} onClose={() => setIsInviting(false)} />}
      </Suspense>
      <Loaded query={invitations} failed={t('access.invitations.failed')} skeleton={<RowsSkeleton rows={2} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState inline title={t('access.invitations.none')} why={t('access.invitations.noneWhy')} />
          ) : (
            <>
              <ul className={s.rows}>
                {rows.map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} />
                ))}
              </ul>
              <LoadMore query={invitations} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const t = useT();
  const format = useFormat();
  const refresh = useRefreshAccess();
  const revoke = useMutation({
    mutationFn: () => api.access.revokeInvitation({ params: { invitationId: invitation.id } }),
    onSettled: refresh,
  });
  const roles = invitation.accessRoles.map((role) => t(roleNames[role]));
  return (
    <li>
      <span className={s.words}>
        <b>
          {invitation.email} {invitation.state === 'expired' && <Tag tone="warn">{t('access.invitations.expired')}</Tag>}
        </b>
        <span className={s.quiet}>
          {t('access.invitations.until', { date: format.dateTime(invitation.expiresAt) })}
          {roles.length > 0 && ` · ${format.list(roles)}`}
        </span>
        <Problem error={revoke.error} />
      </span>
      <Button
        size="sm"
        isPending={revoke.isPending}
        onPress={() => revoke.mutate()}
        aria-label={t('access.invitations.takeBackOne', { email: invitation.email })}
      >
        {t('access.invitations.takeBack')}
      </Button>
    </li>
  );
}
