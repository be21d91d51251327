import { Check, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { firstName } from '../../platform/first-name.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import type { RoundView } from './assessments-queries.ts';
import { ProposalForm } from './proposal-form.tsx';
import s from './settlement.module.css';
import { useTalkPartner } from './talk-partner.ts';
import type { TalkRow } from './talk-row.ts';
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
  const partner = useTalkPartner(round);
  const { handOver } = round;
  if (proposal === null) return '';
  if (proposal.confirmedBy !== null) return t('assessments.talk.bothAgree');
  if (isMySide(round, proposal)) return t('assessments.talk.youProposed', { name: partner });
  // what a former manager proposed stays theirs
  return t('assessments.talk.theyProposed', {
    name: proposal.proposedBy === handOver?.from.id ? firstName(handOver.from.displayName) : partner,
  });
}

function Answer({ round, row }: { readonly round: RoundView; readonly row: TalkRow }) {
  const t = useT();
  const faultOf = useFault();
  const { confirm } = useTalk(round.id);
  const { proposal } = row;
  if (proposal === null || proposal.confirmedBy !== null || isMySide(round, proposal)) return null;
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

/** Whether the reader's side proposed it: the person's own proposals, or those of their assessors, also of a former one. */
const isMySide = (round: RoundView, proposal: NonNullable<TalkRow['proposal']>): boolean =>
  (proposal.proposedBy === round.subject.id) === (round.mine.kind === 'self');
