import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LevelScale } from '../../ui/level-scale.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ActionIcon } from './action-line.tsx';
import { type DevelopmentGoal, type DevelopmentPlan, type SuggestedAction, suggestionsQuery } from './development-queries.ts';
import { OwnAction } from './own-action.tsx';
import { PlannedAction } from './planned-action.tsx';
import s from './step-card.module.css';
import { type PlanChanges, usePlan } from './use-plan.ts';

interface Props {
  readonly plan: DevelopmentPlan;
  readonly goal: DevelopmentGoal;
  readonly changes: PlanChanges;
}

/** One step of the plan: from where to where, its actions, suggestions of different kinds, and room for one's own words. */
export function StepCard({ plan, goal, changes }: Props) {
  const t = useT();
  const actions = plan.actions.filter((action) => action.goalId === goal.id && action.state !== 'dropped');
  return (
    <Card
      title={goal.competencyName}
      note={t('development.step.levels', { from: goal.fromStep ?? 0, to: goal.toStep })}
      aside={goal.state === 'open' ? undefined : <Tag>{t(`development.goal.${goal.state}`)}</Tag>}
    >
      <div className={s.step}>
        <div className={s.about}>
          <LevelScale held={goal.heldStep} asked={goal.toStep} levels={goal.scaleSteps} />
          <p>{goal.expectationText}</p>
          {goal.noLongerAsked && <p className="t-s t-3">{t('development.step.noLonger')}</p>}
        </div>
        <div>
          {actions.map((action) => (
            <PlannedAction key={action.id} plan={plan} action={action} changes={changes} />
          ))}
          {actions.length === 0 && <EmptyState inline title={t('development.step.empty')} />}
        </div>
        {plan.can.edit && (
          <>
            <Suggestions plan={plan} goal={goal} />
            <OwnAction plan={plan} goal={goal} />
          </>
        )}
      </div>
    </Card>
  );
}

interface GoalProps {
  readonly plan: DevelopmentPlan;
  readonly goal: DevelopmentGoal;
}

function Suggestions({ plan, goal }: GoalProps) {
  const t = useT();
  const query = useQuery(suggestionsQuery(goal.competencyId, goal.toStep));
  return (
    <section className={s.suggestions} aria-label={t('development.suggest.for', { competency: goal.competencyName })}>
      <h3>{t('development.suggest.title')}</h3>
      <Loaded query={query} failed={t('development.suggest.failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="t-s t-3">{t('development.suggest.none')}</p>
          ) : (
            <ul>
              {items.slice(0, 4).map((item) => (
                <Suggestion key={item.action.id} plan={plan} goal={goal} {...item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

/** One action of the catalogue with its reason; several can be added at once. */
function Suggestion({ plan, goal, action, reason }: GoalProps & SuggestedAction) {
  const t = useT();
  const { addAction } = usePlan();
  return (
    <li>
      <ActionIcon kind={action.kind} />
      <div>
        <b>{action.title}</b>
        <span>
          {t(`actions.kind.${action.kind}`)}
          {action.effortHours !== null && ` · ${t('development.suggest.effort', { hours: action.effortHours })}`}
          {action.involves !== '' && ` · ${action.involves}`}
        </span>
        <span>
          {t(`development.suggest.${reason.fit}`, { from: goal.heldStep ?? 0, to: goal.toStep })}
          {reason.alsoBuilds.length > 0 && ` ${t('development.suggest.also', { count: reason.alsoBuilds.length })}`}
          {reason.own && ` ${t('development.suggest.own')}`}
        </span>
        {action.outcome !== '' && <span>{t('development.suggest.outcome', { outcome: action.outcome })}</span>}
      </div>
      <Button
        size="sm"
        look="soft"
        isPending={addAction.isPending}
        onPress={() => addAction.mutate({ planId: plan.id, goalId: goal.id, catalogueActionId: action.id })}
      >
        <Plus className="ic ic-s" aria-hidden />
        {t('development.suggest.add')}
        <span className="sr">: {action.title}</span>
      </Button>
    </li>
  );
}
