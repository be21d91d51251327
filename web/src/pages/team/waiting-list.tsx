import { Link } from '@tanstack/react-router';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Waiting } from './join-team.ts';
import s from './waiting-list.module.css';

/** Who waits for the reader, each with the one thing to do. */
export function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const t = useT();
  if (waiting.length === 0) return <EmptyState inline title={t('team.waitingNobody')} />;
  return (
    <ul className={s.list}>
      {waiting.map((one) => (
        <li key={one.id}>
          <div>
            <b>{one.member.person.displayName}</b>
            <Words waiting={one} />
          </div>
          <Act waiting={one} />
        </li>
      ))}
    </ul>
  );
}

function Words({ waiting }: { readonly waiting: Waiting }) {
  const t = useT();
  const format = useFormat();
  if (waiting.kind === 'plan') return <span>{t('team.wait.plan')}</span>;
  if (waiting.kind === 'time') return <span>{t('team.wait.time')}</span>;
  const { dueOn } = waiting.round;
  return <span>{dueOn === null ? t('team.wait.view') : t('team.wait.viewBy', { date: format.date(dueOn, 'day') })}</span>;
}

function Act({ waiting }: { readonly waiting: Waiting }) {
  const t = useT();
  const { displayName, handle } = waiting.member.person;
  const whose = <span className="sr"> {displayName}</span>;
  const look = buttonClass({ look: 'soft', size: 'sm' });
  if (waiting.kind === 'plan') {
    return (
      <Link to="/people/$handle" params={{ handle }} className={look}>
        {t('team.wait.look')}
        {whose}
      </Link>
    );
  }
  const isTalk = waiting.kind === 'time';
  return (
    <a href={`/team/assessments/${waiting.round.id}${isTalk ? '/talk' : ''}`} className={look}>
      {isTalk ? t('team.wait.findTime') : t('team.wait.assess')}
      {whose}
    </a>
  );
}
