import { Plus } from 'lucide-react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { DevelopmentPlan } from './development-queries.ts';
import type { BuildableStep } from './plan-builder.tsx';
import type { PlanChanges } from './use-plan.ts';

interface Props {
  readonly plan: DevelopmentPlan;
  readonly step: BuildableStep;
  readonly changes: PlanChanges;
  readonly onDone: () => void;
}

/** A step that somebody chose elsewhere, to be added to the plan they keep already. */
export function AddStepCard({ plan, step, changes, onDone }: Props) {
  const t = useT();
  const add = () =>
    changes.addGoal.mutate(
      { planId: plan.id, competencyId: step.competencyId },
      {
        onSuccess: () => {
          showToast({ text: t('development.addStep.added', { name: step.name }) });
          onDone();
        },
      },
    );
  return (
    <Card title={t('development.addStep.title', { name: step.name })}>
      <p className="t-2">{step.words}</p>
      <div>
        <Button look="primary" isPending={changes.addGoal.isPending} onPress={add}>
          <Plus className="ic ic-s" aria-hidden />
          {t('development.addStep.add')}
        </Button>{' '}
        <Button look="ghost" onPress={onDone}>
          {t('development.cancel')}
        </Button>
      </div>
    </Card>
  );
}
