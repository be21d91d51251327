import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { DevelopmentPlan } from './development-queries.ts';
import type { PlanChanges } from './use-plan.ts';

type Outcome = 'achieved' | 'partly' | 'dropped';
const outcomes: readonly Outcome[] = ['achieved', 'partly', 'dropped'];

/** Ends a plan with a word on every open step. */
export function FinishPlan({
  plan,
  changes,
  isOpen,
  onClose,
}: {
  readonly plan: DevelopmentPlan;
  readonly changes: PlanChanges;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const open = plan.goals.filter((goal) => goal.state === 'open');
  const [said, setSaid] = useState<Readonly<Record<string, Outcome>>>({});
  const all = open.every((goal) => said[goal.id] !== undefined);
  const finish = () => {
    const answers = open.flatMap((goal) => {
      const state = said[goal.id];
      return state === undefined ? [] : [{ goalId: goal.id, state }];
    });
    changes.finish.mutate({ planId: plan.id, outcomes: answers }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('development.finish.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('development.cancel')}</Button>
          <Button look="primary" isDisabled={!all} isPending={changes.finish.isPending} onPress={finish}>
            {t('development.finish.confirm')}
          </Button>
        </>
      }
    >
      {open.map((goal) => (
        <RadioGroup
          key={goal.id}
          inline
          label={goal.competencyName}
          value={said[goal.id] ?? null}
          onChange={(state) => setSaid({ ...said, [goal.id]: state })}
          options={outcomes.map((id) => ({ id, text: t(`development.goal.${id}`) }))}
        />
      ))}
    </Dialog>
  );
}
