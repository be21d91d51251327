import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import { type RoundSummary, roundPagesQuery } from './assessments-queries.ts';
import s from './round-list.module.css';

type Side = 'subject' | 'assessor';

/** The reader's assessments: those that run first, then what was agreed before. */
export function RoundList({ as, empty }: { readonly as: Side; readonly empty: ReactNode }) {
  const t = useT();
  const pages = useInfiniteQuery(roundPagesQuery(as));
  return (
    <Loaded query={pages} failed={t('assessments.lists.failed')} skeleton={<RowsSkeleton rows={4} />}>
      {(items) => {
        if (items.length === 0) return empty;
        const running = items.filter((round) => round.state === 'open' || round.state === 'both_in');
        const ended = items.filter((round) => !running.includes(round));
        return (
          <>
            <Group title={t('assessments.lists.running')} none={t('assessments.lists.noneRunning')} rounds={running} as={as} />
            {ended.length > 0 && <Group title={t('assessments.lists.before')} rounds={ended} as={as} />}
            <LoadMore query={pages} />
          </>
        );
      }}
    </Loaded>
  );
}

function Group(props: { readonly title: string; readonly none?: string; readonly rounds: readonly RoundSummary[]; readonly as: Side }) {
  return (
    <Card title={props.title} flush>
      {props.rounds.length === 0 ? (
        <p className={s.none}>{props.none}</p>
      ) : (
        <ul>
          {props.rounds.map((round) => (
            <Line key={round.id} round={round} as={props.as} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ round, as }: { readonly round: RoundSummary; readonly as: Side }) {
  const words = useLineWords(round, as);
  const toTalk = round.state === 'both_in' || round.agreedOn !== null;
  const area = as === 'subject' ? '/me/assessments/$roundId' : '/team/assessments/$roundId';
  const to = toTalk ? (`${area}/talk` as const) : area;
  return (
    <li className={s.line}>
      <div className={s.words}>
        <Link to={to} params={{ roundId: round.id }} className={linkClass('quiet', s.name)}>
          {words.title}
        </Link>
        <p className="t-s t-3">{words.about}</p>
      </div>
      <Tag tone={words.tone}>{words.state}</Tag>
      {words.act !== undefined && (
        <Link
          to={to}
          params={{ roundId: round.id }}
          className={buttonClass({ look: 'soft', size: 'sm' })}
          aria-label={`${words.act}, ${words.title}`}
        >
          {words.act}
        </Link>
      )}
    </li>
  );
}

interface LineWords {
  readonly title: string;
  readonly about: string;
  readonly state: string;
  readonly tone: TagTone;
  /** What there is to do; undefined: nothing for now. */
  readonly act: string | undefined;
}

function useLineWords(round: RoundSummary, as: Side): LineWords {
  const t = useT();
  const format = useFormat();
  const other = as === 'subject' ? round.assessor : round.subject;
  const facts = [
    as === 'subject' ? t('assessments.lists.with', { name: other?.displayName ?? '' }) : round.profileTitle,
    t('assessments.lists.version', { version: round.versionNumber ?? 1 }),
  ];
  if (round.agreedOn !== null) facts.push(t('assessments.lists.agreedOn', { date: format.date(round.agreedOn, 'short') }));
  else if (round.dueOn !== null) facts.push(t('assessments.lists.until', { date: format.date(round.dueOn, 'short') }));
  return {
    title: as === 'subject' ? round.profileTitle : round.subject.displayName,
    about: facts.join(' · '),
    ...useStateWords(round, as),
  };
}

function endedTag({ agreedOn, state }: RoundSummary): 'agreedTag' | 'cancelledTag' | 'endedTag' {
  if (agreedOn !== null) return 'agreedTag';
  return state === 'cancelled' ? 'cancelledTag' : 'endedTag';
}

function useStateWords(round: RoundSummary, as: Side): Pick<LineWords, 'state' | 'tone' | 'act'> {
  const t = useT();
  const mine = as === 'subject' ? round.self : round.manager;
  const other = as === 'subject' ? round.assessor : round.subject;
  if (round.state === 'both_in') return { state: t('assessments.status.bothInTag'), tone: 'pine', act: t('assessments.status.openTalk') };
  if (round.state !== 'open') return { state: t(`assessments.status.${endedTag(round)}`), tone: 'line', act: undefined };
  if (mine?.state === 'submitted') {
    return {
      state: t('assessments.status.sentTo', { name: other === null ? '' : firstName(other.displayName) }),
      tone: 'pine',
      act: undefined,
    };
  }
  const done = mine?.answered ?? 0;
  const state = t('assessments.rate.progress', { done, total: round.competencyCount });
  return { state, tone: 'plain', act: done === 0 ? t('assessments.lists.start') : t('assessments.lists.goOn') };
}
