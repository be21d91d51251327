import type { AgreementOutcome } from '@waymark/domain/assessments/agree-ratings.ts';
import { useState } from 'react';
import { isRefused, problemBehind } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-field.tsx';
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

const openChoices = ['left_open', 'seen_differently'] as const satisfies readonly AgreementOutcome[];

/** Proposing what to agree on: a level, to leave it open, or to note that the two see it differently; with a reason. */
export function ProposalForm({ round, row, onClose }: Props) {
  const t = useT();
  const { propose } = useTalk(round.id);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState(row.proposal?.reason ?? '');
  const { competency } = row.expectation;
  const send = () => {
    if (choice === null) return;
    propose.mutate({ competencyId: row.competencyId, ...choice, reason }, { onSuccess: () => onClose?.() });
  };
  const faults = useFaults(propose.error, reason);
  return (
    <div className={s.form}>
      <RadioGroup
        inline
        label={t('assessments.talk.proposeLabel', { competency: competency.name })}
        value={idOf(choice)}
        onChange={(id) => setChoice(choiceOf(id))}
        options={[
          ...competency.scale.levels.map(({ step }) => ({ id: String(step), text: t('assessments.talk.level', { step }) })),
          ...openChoices.map((outcome) => ({ id: outcome, text: t(`assessments.talk.choice.${outcome}`) })),
        ]}
        fault={faults.choice}
      />
      <TextArea
        label={t('assessments.talk.reason')}
        help={t('assessments.talk.reasonHelp')}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
        fault={faults.reason}
      />
      <div className={s.acts}>
        <Button look="soft" isDisabled={choice === null} isPending={propose.isPending} onPress={send}>
          {t('assessments.talk.propose')}
        </Button>
        {onClose !== undefined && (
          <Button look="ghost" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

function choiceOf(id: string): Choice {
  const outcome = openChoices.find((each) => each === id);
  return outcome === undefined ? { outcome: 'level', step: Number(id) } : { outcome, step: null };
}

const idOf = (choice: Choice | null): string | null => (choice?.outcome === 'level' ? String(choice.step) : (choice?.outcome ?? null));

/** What the server said no to, at the field it belongs to. */
function useFaults(error: unknown, reason: string): { choice: string | undefined; reason: string | undefined } {
  const t = useT();
  if (error === null) return { choice: undefined, reason: undefined };
  if (isRefused(error, 'reason_needed')) {
    return { choice: undefined, reason: reason.trim() === '' ? t('assessments.talk.reasonNeeded') : undefined };
  }
  const problem = problemBehind(error);
  return { choice: problem.detail ?? problem.title, reason: undefined };
}
