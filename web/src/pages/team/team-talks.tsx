import { useFormat, useT } from '../../platform/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { TeamMember } from './join-team.ts';
import s from './waiting-list.module.css';

/** The talks to come, the soonest first. */
export function TeamTalks({ team }: { readonly team: readonly TeamMember[] }) {
  const t = useT();
  const format = useFormat();
  const talks = team
    .flatMap(({ id, person, nextTalk }) => (nextTalk === undefined ? [] : [{ id, name: person.displayName, at: nextTalk }]))
    .sort((a, b) => a.at.localeCompare(b.at));
  if (talks.length === 0) return <EmptyState inline title={t('team.talksNone')} />;
  return (
    <ul className={s.list}>
      {talks.map(({ id, name, at }) => (
        <li key={id}>
          <div>
            <b>{name}</b>
            <span>{t('team.talkAt', { day: format.date(at, 'weekday'), time: format.time(at) })}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
