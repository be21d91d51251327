import { useQuery } from '@tanstack/react-query';
import { gapQuery } from '../../features/pathways/pathways-queries.ts';
import { PersonLevels } from '../../features/pathways/person-levels.tsx';
import type { PersonPage } from '../../features/people/team-queries.ts';
import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelScaleKey } from '../../ui/level-scale.tsx';
import { Loaded } from '../../ui/loaded.tsx';

/** A report against their own role, for their manager and their people partner. */
export function PersonRole({ person, jobProfileId }: { readonly person: PersonPage; readonly jobProfileId: string }) {
  const t = useT();
  const gap = useQuery(gapQuery(person.id, jobProfileId));
  const name = person.displayName.split(' ')[0] ?? person.displayName;
  return (
    <Loaded query={gap} failed={t('people.levelsFailed')}>
      {({ role, rows, shown, asked }) => (
        <Card
          title={t('people.levels', { name, role: role.title })}
          note={t('people.levelsShown', { shown, asked })}
          aside={<LevelScaleKey held={name} asked={t('growth.asks')} />}
        >
          {rows.length === 0 ? (
            <EmptyState inline title={t('growth.nothingAsked')} />
          ) : (
            <PersonLevels rows={rows} name={name} caption={t('people.levels', { name, role: role.title })} />
          )}
        </Card>
      )}
    </Loaded>
  );
}
