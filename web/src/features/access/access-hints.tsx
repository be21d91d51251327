import { Link } from '@tanstack/react-router';
import type { PlainKey } from '../../platform/format-message.ts';
import { useT } from '../../platform/i18n.tsx';
import { type Session, useSession } from '../../platform/session.ts';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import s from './form.module.css';

const words: Readonly<Record<Session['hints'][number], PlainKey>> = {
  set_second_factor: 'access.hint.secondFactor',
  link_person: 'access.hint.linkPerson',
  hand_over_people_partner: 'access.hint.handOverPeople',
  hand_over_framework_owner: 'access.hint.handOverFrameworks',
};

/**
 * What whoever set this up is asked to do about access itself; nothing when all is done. `away` from the page of access it leads
 * there, and leaves out what setting up does by itself.
 */
export function AccessHints({ away = false }: { readonly away?: boolean }) {
  const t = useT();
  const { hints } = useSession();
  const shown = hints.filter((hint) => !away || hint !== 'link_person');
  if (shown.length === 0) return null;
  return (
    <Card title={t('access.hints')}>
      <ul className={s.hints}>
        {shown.map((hint) => (
          <li key={hint}>
            {t(words[hint])}{' '}
            {hint === 'set_second_factor' ? (
              <Link to="/settings/account" className={linkClass('strong')}>
                {t('access.hint.toAccount')}
              </Link>
            ) : (
              away && (
                <Link to="/admin/access" className={linkClass('strong')}>
                  {t('access.title')}
                </Link>
              )
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
