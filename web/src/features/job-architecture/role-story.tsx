import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { RolePage } from './framework-queries.ts';
import { RoleMatrix } from './role-matrix.tsx';
import s from './role-story.module.css';

/** What a role is about, in words: purpose and scope, a typical week, what it asks for, what good looks like. */
export function RoleStory({ role }: { readonly role: RolePage }) {
  const t = useT();
  const { purpose, scope, typicalWeek, goodLooksLike, expectations } = role.profile;
  return (
    <>
      <Card title={t('role.purpose')}>
        <p className={s.purpose}>{purpose === '' ? <span className="t-3">{t('role.notWritten')}</span> : purpose}</p>
        {scope !== '' && (
          <p className={s.scope}>
            <span className="t-label">{t('role.scope')}</span>
            {scope}
          </p>
        )}
      </Card>
      {typicalWeek.length > 0 && (
        <Card title={t('role.week')}>
          <ul className={s.week}>
            {typicalWeek.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t('role.asks')} flush>
        {expectations.length === 0 ? (
          <EmptyState inline title={t('role.nothingAsked')} why={t('role.nothingAskedWhy')} />
        ) : (
          <RoleMatrix key={role.profile.id} role={role} />
        )}
      </Card>
      {goodLooksLike.length > 0 && (
        <Card title={t('role.good')}>
          <ul className={s.good}>
            {goodLooksLike.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
