import { Link } from '@tanstack/react-router';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LevelScale, LevelScaleKey } from '../../ui/level-scale.tsx';
import { PageHead, Stack } from '../../ui/page.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import s from './agreed-view.module.css';
import type { RoundView } from './assessments-queries.ts';
import { ReopenRound } from './reopen-round.tsx';
import { type TalkRow, talkRows } from './talk-row.ts';

/** What was agreed, with the date, both names and the version of the framework; nothing of it changes any more. */
export function AgreedView({ round, area }: { readonly round: RoundView; readonly area: 'me' | 'team' }) {
  const t = useT();
  const format = useFormat();
  const names = format.list(round.agreedBy.map((who) => who.displayName));
  const byPlace = new Map(round.expectations.map((each, index) => [each.competency.id, index]));
  const rows = talkRows(round).toSorted((a, b) => (byPlace.get(a.competencyId) ?? 0) - (byPlace.get(b.competencyId) ?? 0));
  return (
    <Stack>
      <PageHead
        eyebrow={t('assessments.agreed.eyebrow', { name: round.subject.displayName, role: round.profileTitle })}
        title={t('assessments.agreed.title', { date: format.date(round.agreedOn ?? round.openedAt, 'long') })}
        lead={t('assessments.agreed.lead', { names, version: round.versionNumber ?? 1 })}
        actions={
          <>
            {area === 'me' && (
              <Link className={buttonClass({ look: 'primary' })} to="/me/plan">
                {t('assessments.agreed.plan')}
              </Link>
            )}
            {round.can.reopen && <ReopenRound round={round} area={area} />}
          </>
        }
      />
      <Card
        title={t('assessments.agreed.levels')}
        note={<LevelScaleKey held={t('assessments.agreed.held')} asked={t('assessments.agreed.asked')} />}
      >
        <ul className={s.rows}>
          {rows.map((row) => (
            <Row key={row.competencyId} row={row} />
          ))}
        </ul>
      </Card>
      {(round.strength !== '' || round.focus !== '') && <Noted round={round} />}
      <p>
        <PrivacyLine kind="few" text={t('assessments.agreed.private')} />
      </p>
      <p>
        <Link
          to={area === 'me' ? '/me/assessments/$roundId' : '/team/assessments/$roundId'}
          params={{ roundId: round.id }}
          className={buttonClass({ look: 'ghost', size: 'sm' })}
        >
          {t('assessments.agreed.yourView')}
        </Link>
      </p>
    </Stack>
  );
}

function Row({ row }: { readonly row: TalkRow }) {
  const t = useT();
  const { competency, required } = row.expectation;
  const step = row.settled?.step ?? null;
  const words = competency.descriptors.find((each) => each.step === step)?.text;
  const outcome = row.settled?.outcome ?? 'left_open';
  const level = competency.scale.levels.find((each) => each.step === step);
  return (
    <li className={s.row}>
      <div>
        <h3 className={s.name}>{competency.name}</h3>
        <p className="t-s t-2">{outcome === 'level' || outcome === 'left_open' ? words : null}</p>
        {row.proposal !== null && row.proposal.reason !== '' && <p className="t-s t-3">{row.proposal.reason}</p>}
      </div>
      <div>
        <LevelScale held={step} asked={required} levels={competency.scale.levels.length} />
        <p className={s.level}>
          {level === undefined
            ? t(`assessments.talk.outcome.${outcome === 'level' ? 'left_open' : outcome}`)
            : t('assessments.rate.level', { step: level.step, name: level.name })}
        </p>
      </div>
    </li>
  );
}

function Noted({ round }: { readonly round: RoundView }) {
  const t = useT();
  return (
    <Card title={t('assessments.agreed.noted')}>
      <dl className={s.noted}>
        {round.strength !== '' && (
          <div>
            <dt>{t('assessments.finish.strength')}</dt>
            <dd>{round.strength}</dd>
          </div>
        )}
        {round.focus !== '' && (
          <div>
            <dt>{t('assessments.finish.focus')}</dt>
            <dd>{round.focus}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
