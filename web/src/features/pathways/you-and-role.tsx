import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { AvatarStack } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { ExpectationPips } from '../../ui/expectation-pips.tsx';
import { LevelScale } from '../../ui/level-scale.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import { AskForChat } from './ask-for-chat.tsx';
import { Verdict } from './gap-row.tsx';
import { isUnassessed } from './map-view.ts';
import type { GapAnalysis } from './pathways-queries.ts';
import s from './you-and-role.module.css';

/** Where the reader stands against a role, expectation by expectation. */
export function YouAndRole({ gap }: { readonly gap: GapAnalysis }) {
  const t = useT();
  return (
    <Card title={t('role.you.title')}>
      <p className={s.figure}>
        {!isUnassessed(gap) && <ExpectationPips shown={gap.shown} of={gap.asked} />}
        <span className="t-s t-2">{useLeft(gap)}</span>
      </p>
      <ul className={s.rows}>
        {gap.rows.map((row) => (
          <li key={row.competencyId}>
            <span>{row.competency.name}</span>
            <LevelScale held={row.held} asked={row.required} levels={row.competency.scale.levels.length} />
            <Verdict row={row} />
          </li>
        ))}
      </ul>
      <PrivacyLine text={t('role.you.private')} />
    </Card>
  );
}

/** "2 steps to go, 1 not assessed yet"; what is not known yet is never called done. */
function useLeft({ stepsLeft, notAssessed }: GapAnalysis): string {
  const t = useT();
  const unknown = notAssessed > 0 ? [t('role.you.unassessed', { count: notAssessed })] : [];
  const left = stepsLeft > 0 || notAssessed === 0 ? [t('role.you.left', { count: stepsLeft })] : [];
  return [...left, ...unknown].join(', ');
}

/** The pay range of a role, or the policy's sentence in its place. */
export function PayCard({ pay }: { readonly pay: GapAnalysis['pay'] }) {
  const t = useT();
  const format = useFormat();
  const { range } = pay;
  return (
    <Card title={t('role.pay.title')}>
      {range !== null && (
        <p>
          <b className={s.pay}>{format.moneyRange(range.minimum, range.maximum, range.currency)}</b>{' '}
          <span className="t-s t-3">{t('role.pay.year', { date: format.date(range.validFrom, 'month') })}</span>
        </p>
      )}
      <p className={range === null ? 't-2' : 't-s t-3'}>{t(`role.pay.${pay.reason}`)}</p>
    </Card>
  );
}

/** People who made the move and said that they are happy to talk about it. */
export function TalkCard({ gap }: { readonly gap: GapAnalysis }) {
  const t = useT();
  const format = useFormat();
  const some = gap.willingToTalk.slice(0, 3);
  const names = format.list(some.map(({ displayName }) => firstName(displayName)));
  return (
    <Card title={t('role.talk.title')}>
      <div className={s.talk}>
        <AvatarStack names={some.map(({ displayName }) => displayName)} label={names} />
        <p>{t('pathways.chat.line', { names, count: some.length })}</p>
        <AskForChat people={gap.willingToTalk} jobProfileId={gap.role.id} />
      </div>
    </Card>
  );
}
