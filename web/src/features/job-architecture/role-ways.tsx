import { readMove } from '@waymark/domain/job-architecture/read-move.ts';
import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import type { RolePage } from './framework-queries.ts';
import s from './role-ways.module.css';

type Way = RolePage['waysIn'][number];
type Place = Parameters<typeof readMove>[1];

const placeOf = ({ familySlug, level }: Way['role']): Place => ({ familyId: familySlug, levelOrder: level.order });

/** A small map: the roles that lead here, this role, and where it leads on. */
export function RoleWays({ role }: { readonly role: RolePage }) {
  const t = useT();
  const { waysIn, waysOn, profile } = role;
  const here = { familyId: role.family.slug, levelOrder: role.level.order };
  const isAlone = waysIn.length === 0 && waysOn.length === 0;
  return (
    <Card title={t('role.ways.title')}>
      {isAlone ? (
        <p className="t-3">{t('role.ways.none')}</p>
      ) : (
        <div className={s.map}>
          <Ways title={t('role.ways.in')} ways={waysIn} here={here} empty={t('role.ways.noneIn')} />
          <p className={s.here}>{profile.title}</p>
          <Ways title={t('role.ways.on')} ways={waysOn} here={here} empty={t('role.ways.noneOn')} />
        </div>
      )}
    </Card>
  );
}

interface Props {
  readonly title: string;
  readonly ways: readonly Way[];
  readonly here: Place;
  readonly empty: string;
}

function Ways({ title, ways, here, empty }: Props) {
  const t = useT();
  return (
    <section className={s.ways}>
      <h3 className="t-label">{title}</h3>
      {ways.length === 0 && <p className="t-s t-3">{empty}</p>}
      <ul>
        {ways.map((way) => (
          <li key={way.role.id}>
            <a className={linkClass('strong')} href={`/roles/${way.role.familySlug}/${way.role.slug}`}>
              {way.role.title}
            </a>
            <span>
              {t(`role.ways.${readMove(way, here, placeOf(way.role))}`, { family: way.role.familyName })}
              {', '}
              {t('role.ways.level', { order: way.role.level.order })}
            </span>
            {way.note !== '' && <span>{way.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
