import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import type { DevelopmentPlan } from './development-queries.ts';
import { PlannedAction } from './planned-action.tsx';
import type { PlanChanges } from './use-plan.ts';

/** Actions that belong to no step, such as those of an older plan. */
export function LooseActions({ plan, changes }: { readonly plan: DevelopmentPlan; readonly changes: PlanChanges }) {
  const t = useT();
  const loose = plan.actions.filter((action) => action.goalId === null && action.state !== 'dropped');
  if (loose.length === 0) return null;
  return (
    <Card title={t('development.loose', { count: loose.length })}>
      {loose.map((action) => (
        <PlannedAction key={action.id} plan={plan} action={action} changes={changes} />
      ))}
    </Card>
  );
}
