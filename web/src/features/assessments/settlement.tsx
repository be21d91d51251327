import { Check, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import type { RoundView } from './assessments-queries.ts';
import { firstName } from './first-name.ts';
import { ProposalForm } from './proposal-form.tsx';
import s from './settlement.module.css';
import { bothOf, type TalkRow } from './talk-row.ts';
import { useTalk } from './use-talk.ts';

/** How one competency is settled: a proposal by either side, confirmed by the other. */
export function Settlement({ round, row }: { readonly round: RoundView; readonly row: TalkRow }) {
  const t = useT();
  const [isChanging, setChanging] = useState(false);
  const { proposal } = row;
  if (proposal === null || isChanging) {
    return <ProposalForm round={round} row={row} {...(isChanging && { onClose: () => setChanging(false) })} />;
  }
  const change = (
    <Button size="sm" look="ghost" onPress={() => setChanging(true)}>
      {t('assessments.talk.other')}
    </Button>
  );
  return (
    <div className={s.settlement} role="status">
      <Outcome round={round} row={row} />
      {proposal.reason !== '' && <p className={s.reason}>{proposal.reason}</p>}
      <div className={s.acts}>
        <Answer round={round} row={row} />
        {change}
      </div>
    </div>
  );
}

function Outcome({ round, row }: { readonly round: RoundView; readonly row: TalkRow }) {
  const t = useT();
  const whose = useWhose(round, row);
  const { proposal } = row;
  if (proposal === null) return null;
  const words =
    proposal.outcome === 'level'
      ? t('assessments.talk.outcome.level', { step: proposal.step ?? 0 })
      : t(`assessments.talk.outcome.${proposal.outcome}`);
  return (
    <p className={s.outcome}>
      {proposal.confirmedBy === null ? (
        <Hourglass className="ic ic-s" aria-hidden />
      ) : (
        <Check className={`ic ic-s ${s.done}`} aria-hidden />
      )}
      <b>{words}</b>
      <span>{whose}</span>
    </p>
  );
}

/** Whose proposal it is and who is awaited, as the reader sees it. */
function useWhose(round: RoundView, { proposal }: TalkRow): string {
  const t = useT();
  const ownId = round.mine.assessor.id;
  const { self, manager } = bothOf(round);
  if (proposal === null) return '';
  if (proposal.confirmedBy !== null) return t('assessments.talk.bothAgree');
  const [by, awaited] = proposal.proposedBy === self.id ? [self, manager] : [manager, self];
  return by.id === ownId
    ? t('assessments.talk.youProposed', { name: firstName(awaited) })
    : t('assessments.talk.theyProposed', { name: firstName(by) });
}

function Answer({ round, row }: { readonly round: RoundView; readonly row: TalkRow }) {
  const t = useT();
  const ownId = round.mine.assessor.id;
  const faultOf = useFault();
  const { confirm } = useTalk(round.id);
  const { proposal } = row;
  if (proposal === null || proposal.confirmedBy !== null || proposal.proposedBy === ownId) return null;
  return (
    <>
      <Button
        look="soft"
        data-agree
        aria-label={t('assessments.talk.agreeTo', { competency: row.expectation.competency.name })}
        isPending={confirm.isPending}
        onPress={() => confirm.mutate(row.competencyId)}
      >
        <Check className="ic ic-s" aria-hidden />
        {t('assessments.talk.agree')}
      </Button>
      {confirm.error !== null && (
        <span role="alert" className={s.fault}>
          {faultOf(confirm.error)}
        </span>
      )}
    </>
  );
}
