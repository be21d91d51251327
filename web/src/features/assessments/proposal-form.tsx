import type { AgreementOutcome } from '@waymark/domain/assessments/agree-ratings.ts';
import { type FormEvent, useId, useRef, useState } from 'react';
import { isRefused } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PillFilter } from '../../ui/toggle.tsx';
import type { RoundView } from './assessments-queries.ts';
import s from './proposal-form.module.css';
import type { TalkRow } from './talk-row.ts';
import { useTalk } from './use-talk.ts';

interface Props {
  readonly round: RoundView;
  readonly row: TalkRow;
  /** Only where the form stands in for a proposal made before. */
  readonly onClose?: () => void;
}

interface Choice {
  readonly outcome: AgreementOutcome;
  readonly step: number | null;
}

const openOutcomes = ['left_open', 'seen_differently'] as const satisfies readonly AgreementOutcome[];

/** Proposing what to agree on: a level, to leave it open, or to note that the two see it differently; with a reason. */
export function ProposalForm({ round, row, onClose }: Props) {
  const t = useT();
  const { propose } = useTalk(round.id);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState(row.proposal?.reason ?? '');
  const input = useRef<HTMLInputElement>(null);
  const faults = useFaults(propose.error, reason);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (choice === null || propose.isPending) return;
    propose.mutate({ competencyId: row.competencyId, ...choice, reason }, { onSuccess: () => onClose?.() });
  };
  const choose = (next: Choice) => {
    setChoice(next);
    input.current?.focus();
  };
  return (
    <form className={s.form} onSubmit={send}>
      <Choices row={row} choice={choice} onChoose={choose} />
      <TextField
        label={t('assessments.talk.reason')}
        help={t('assessments.talk.reasonHelp')}
        maxLength={2000}
        value={reason}
        onChange={setReason}
        inputRef={input}
        fault={faults.reason}
      />
      {faults.other !== undefined && (
        <p role="alert" className={s.fault}>
          {faults.other}
        </p>
      )}
      <div className={s.acts}>
        <Button type="submit" look="soft" isDisabled={choice === null} isPending={propose.isPending}>
          {t('assessments.talk.propose')}
        </Button>
        {onClose !== undefined && (
          <Button look="ghost" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Choices(props: { readonly row: TalkRow; readonly choice: Choice | null; readonly onChoose: (choice: Choice) => void }) {
  const t = useT();
  const id = useId();
  const { choice, onChoose } = props;
  const { competency } = props.row.expectation;
  return (
    <div>
      <p id={id} className={s.label}>
        {t('assessments.talk.proposeLabel', { competency: competency.name })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
      <div className={s.choices} role="group" aria-labelledby={id}>
        {competency.scale.levels.map(({ step }) => (
          <PillFilter key={step} isSelected={choice?.step === step} onChange={() => onChoose({ outcome: 'level', step })}>
            {t('assessments.talk.level', { step })}
          </PillFilter>
        ))}
        {openOutcomes.map((outcome) => (
          <PillFilter key={outcome} isSelected={choice?.outcome === outcome} onChange={() => onChoose({ outcome, step: null })}>
            {t(`assessments.talk.choice.${outcome}`)}
          </PillFilter>
        ))}
      </div>
    </div>
  );
}

/** What the server said no to: at the reason, or for the whole. */
function useFaults(error: unknown, reason: string): { reason: string | undefined; other: string | undefined } {
  const t = useT();
  const faultOf = useFault();
  if (error === null) return { reason: undefined, other: undefined };
  if (isRefused(error, 'reason_needed')) {
    return { reason: reason.trim() === '' ? t('assessments.talk.reasonNeeded') : undefined, other: undefined };
  }
  return { reason: undefined, other: faultOf(error) };
}
