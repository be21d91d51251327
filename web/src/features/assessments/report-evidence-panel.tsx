import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useToday } from '../../platform/session.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Segments } from '../../ui/toggle.tsx';
import { type RoundExpectation, type RoundView, roundsQuery } from './assessments-queries.ts';
import { monthBefore } from './count-by-month.ts';
import { EvidenceChoice, NoEvidence } from './evidence-choice.tsx';
import { EvidenceMonths } from './evidence-months.tsx';
import s from './report-evidence-panel.module.css';
import type { OwnRating } from './use-rating.ts';

interface Props {
  readonly round: RoundView;
  readonly expectation: RoundExpectation;
  readonly rating: OwnRating;
}

/** What an assessor has to go by: what the person shared, how it spreads over the year, and the levels of before. */
export function ReportEvidencePanel(props: Props) {
  const t = useT();
  const [tab, setTab] = useState<'them' | 'past'>('them');
  const { round, expectation } = props;
  const name = firstName(round.subject.displayName);
  return (
    <Card title={t('assessments.evidence.title')}>
      <p className={s.locked}>
        <Lock className="ic ic-s" aria-hidden />
        {t('assessments.rate.locked', { name })}
      </p>
      <Tabs
        label={t('assessments.evidence.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'them',
            title: t('assessments.evidence.fromThem', { name }),
            content: <FromThem {...props} />,
          },
          { id: 'past', title: t('assessments.evidence.past'), content: <Past round={round} expectation={expectation} /> },
        ]}
      />
    </Card>
  );
}

const periods = [6, 12, 24] as const;

/** What the person attached or shared, over a period that the reader chooses: the strip by month, and the list. */
function FromThem({ round, expectation, rating }: Props) {
  const t = useT();
  const today = useToday();
  const [period, setPeriod] = useState<number>(12);
  const from = `${monthBefore(today.slice(0, 7), period - 1)}-01`;
  return (
    <div className={s.in}>
      <Segments
        label={t('assessments.evidence.period')}
        value={String(period)}
        onChange={(id) => setPeriod(Number(id))}
        options={periods.map((months) => ({ id: String(months), text: t('assessments.evidence.months', { count: months }) }))}
      />
      <EvidenceMonths personId={round.subject.id} period={period} />
      <EvidenceChoice
        key={expectation.competency.id}
        personId={round.subject.id}
        expectation={expectation}
        rating={rating}
        from={from}
        empty={<NoEvidence title={t('assessments.evidence.noneOf', { name: firstName(round.subject.displayName), count: period })} />}
      />
    </div>
  );
}

function Past({ round, expectation }: { readonly round: RoundView; readonly expectation: RoundExpectation }) {
  const t = useT();
  const format = useFormat();
  const rounds = useQuery(roundsQuery('assessor'));
  const { lastAgreed, competency } = expectation;
  const words = competency.descriptors.find((descriptor) => descriptor.step === lastAgreed?.step)?.text;
  return (
    <div className={s.in}>
      {lastAgreed === null ? (
        <EmptyState inline title={t('assessments.past.none')} />
      ) : (
        <p>
          <b>{t('assessments.past.last', { step: lastAgreed.step, date: format.date(lastAgreed.on, 'short') })}</b> {words}
        </p>
      )}
      <Loaded query={rounds} failed={t('assessments.lists.failed')} skeleton={<RowsSkeleton rows={2} />}>
        {(all) => {
          const earlier = all.filter((one) => one.subject.id === round.subject.id && one.agreedOn !== null);
          if (earlier.length === 0) return null;
          return (
            <ul className={s.list}>
              {earlier.map((one) => (
                <li key={one.id}>
                  <Link to="/team/assessments/$roundId/talk" params={{ roundId: one.id }} className={linkClass()}>
                    {t('assessments.past.round', { role: one.profileTitle, date: format.date(one.agreedOn ?? '', 'short') })}
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </div>
  );
}
