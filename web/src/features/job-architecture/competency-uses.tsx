import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import s from './competency-uses.module.css';
import { competencyUsesQuery } from './framework-queries.ts';

/** The live roles that ask for a competency, with the level each asks for and words of its own. */
export function CompetencyUses({ competencyId, steps }: { readonly competencyId: string; readonly steps: number }) {
  const t = useT();
  const uses = useInfiniteQuery(competencyUsesQuery(competencyId));
  return (
    <Card title={t('competencies.usedBy')}>
      <Loaded query={uses} failed={t('competencies.usesFailed')}>
        {(roles) => {
          if (roles.length === 0) return <p className="t-2">{t('competencies.unused')}</p>;
          return (
            <>
              {[...Map.groupBy(roles, ({ family }) => family.name)].map(([family, same]) => (
                <section key={family} className={s.family}>
                  <h3 className="t-label">{family}</h3>
                  <ul className={s.roles}>
                    {same.map((role) => (
                      <li key={role.id}>
                        <a className={linkClass('quiet')} href={`/roles/${role.family.slug}/${role.slug}`}>
                          {role.title}
                        </a>
                        <span>
                          {t('competencies.asks', { step: role.required, of: steps })}
                          {role.mustHave && `, ${t('competencies.must')}`}
                        </span>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
              <LoadMore query={uses} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
