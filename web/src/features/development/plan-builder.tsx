import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import s from './plan-builder.module.css';
import type { PlanChanges } from './use-plan.ts';

export interface BuildableStep {
  readonly competencyId: string;
  readonly name: string;
  readonly words: string;
}

interface Props {
  readonly title: string;
  readonly targetProfileId: string | null;
  readonly steps: readonly BuildableStep[];
  /** Ticked from the start; at most three, as a short plan is one people keep. */
  readonly wanted: readonly string[];
  readonly start: PlanChanges['start'];
}

/** From a target to a plan in one look: keep one to three steps, and go. */
export function PlanBuilder({ title, targetProfileId, steps, wanted, start }: Props) {
  const t = useT();
  const [kept, setKept] = useState<readonly string[]>(wanted);
  return (
    <Card title={title}>
      <div className={s.builder}>
        <CheckboxGroup label={t('development.build.which')} help={t('development.build.help')} value={[...kept]} onChange={setKept}>
          {steps.map((step) => (
            <Checkbox key={step.competencyId} value={step.competencyId} help={step.words}>
              {step.name}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <Button
          look="primary"
          size="lg"
          isDisabled={kept.length === 0}
          isPending={start.isPending}
          onPress={() => start.mutate({ targetProfileId, competencyIds: [...kept] })}
        >
          {t('development.build.start', { count: kept.length })}
        </Button>
      </div>
    </Card>
  );
}
