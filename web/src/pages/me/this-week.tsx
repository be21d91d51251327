import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { looksToTalk, whoseTurn } from '@waymark/domain/assessments/whose-turn.ts';
import { useMemo } from 'react';
import { type RoundSummary, roundsQuery } from '../../features/assessments/assessments-queries.ts';
import { planQuery } from '../../features/development/development-queries.ts';
import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useToday } from '../../platform/session.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import s from './growth-page.module.css';

/** What has a date soon: an assessment, a talk, a check-in. */
export function ThisWeek() {
  const t = useT();
  const rounds = useQuery(roundsQuery('subject'));
  return (
    <Card title={t('growth.week')}>
      <Loaded query={rounds} failed={t('growth.weekFailed')}>
        {(all) => <Items rounds={all} />}
      </Loaded>
    </Card>
  );
}

function Items({ rounds }: { readonly rounds: readonly RoundSummary[] }) {
  const t = useT();
  const format = useFormat();
  const plan = useQuery(planQuery('me'));
  const waiting = rounds.filter((round) => whoseTurn(round).self === 'view');
  const talks = rounds.filter(looksToTalk);
  const weekEnds = weekAfter(useToday());
  const checkInOn = plan.data?.plan?.nextCheckInOn ?? null;
  const nextCheckIn = checkInOn === null || checkInOn > weekEnds ? null : checkInOn;
  const empty = useMemo(() => waiting.length + talks.length === 0 && nextCheckIn === null, [waiting, talks, nextCheckIn]);
  if (empty) return <EmptyState inline title={t('growth.weekNothing')} />;
  return (
    <div className={s.items}>
      {waiting.map((round) => (
        <div key={round.id} className={s.item}>
          <div>
            <b>{t('growth.selfTitle')}</b>
            <span>{round.dueOn === null ? t('growth.selfNoDate') : t('growth.openUntil', { date: format.date(round.dueOn, 'long') })}</span>
          </div>
          <a href={`/me/assessments/${round.id}`} className={buttonClass({ look: 'soft', size: 'sm' })}>
            {round.self.state === 'draft' ? t('growth.continue') : t('growth.start')}
            <span className="sr"> {t('growth.selfTitle')}</span>
          </a>
        </div>
      ))}
      {talks.map((round) => (
        <div key={round.id} className={s.item}>
          <div>
            <b>{t('growth.talkTitle', { name: firstName(round.assessor?.displayName ?? '') })}</b>
            <span>{round.talkAt === null ? t('growth.talkNoDate') : format.date(round.talkAt, 'weekday')}</span>
          </div>
          <a href={`/me/assessments/${round.id}/talk`} className={buttonClass({ size: 'sm' })}>
            {t('growth.view')}
            <span className="sr"> {t('growth.talkTitle', { name: round.assessor?.displayName ?? '' })}</span>
          </a>
        </div>
      ))}
      {nextCheckIn !== null && (
        <div className={s.item}>
          <div>
            <b>{t('growth.checkIn')}</b>
            <span>{format.date(nextCheckIn, 'weekday')}</span>
          </div>
          <Link to="/me/plan" className={buttonClass({ size: 'sm' })}>
            {t('growth.view')}
            <span className="sr"> {t('growth.checkIn')}</span>
          </Link>
        </div>
      )}
    </div>
  );
}

const weekAfter = (day: string): string => new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
