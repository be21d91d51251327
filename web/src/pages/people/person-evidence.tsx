import { useQuery } from '@tanstack/react-query';
import { evidenceQuery } from '../../features/assessments/assessments-queries.ts';
import type { PersonPage } from '../../features/people/team-queries.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import s from './person-page.module.css';

/** What a report attached or shared about their work. */
export function PersonEvidence({ person }: { readonly person: PersonPage }) {
  const t = useT();
  const format = useFormat();
  const evidence = useQuery(evidenceQuery(person.id));
  const name = person.displayName.split(' ')[0] ?? person.displayName;
  return (
    <Card title={t('people.evidence')} note={t('people.evidenceNote', { name })}>
      <Loaded query={evidence} failed={t('people.evidenceFailed')} skeleton={<RowsSkeleton rows={3} />}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState inline title={t('people.evidenceNone', { name })} />
          ) : (
            <ul className={s.list}>
              {items.map((one) => (
                <li key={one.id}>
                  <b>
                    {one.url === null ? (
                      one.title
                    ) : (
                      <a href={one.url} className={linkClass()} rel="noreferrer" target="_blank">
                        {one.title}
                      </a>
                    )}
                  </b>
                  {one.body !== '' && <p>{one.body}</p>}
                  <span className="t-s t-3">{format.date(one.occurredOn)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
