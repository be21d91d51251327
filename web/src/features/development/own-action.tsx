import { guessActionKind } from '@waymark/domain/development/guess-action-kind.ts';
import { type KeyboardEvent, useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ActionKind, DevelopmentGoal, DevelopmentPlan } from './development-queries.ts';
import s from './step-card.module.css';
import { usePlan } from './use-plan.ts';

const kinds: readonly ActionKind[] = [
  'stretch_assignment',
  'cross_functional_project',
  'mentoring',
  'training',
  'shadowing',
  'reading',
  'coaching',
];

/** An action in one's own words; the kind follows the words until it is chosen. Enter adds. */
export function OwnAction({ plan, goal }: { readonly plan: DevelopmentPlan; readonly goal: DevelopmentGoal }) {
  const t = useT();
  const { addAction } = usePlan(); // of its own: what another part adds at the moment never swallows what is typed here
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<ActionKind | null>(null);
  const kind = chosen ?? guessActionKind(title);
  const add = () => {
    if (title.trim() === '') return;
    setTitle('');
    setChosen(null);
    const giveBack = () => {
      setTitle((now) => (now === '' ? title : now));
      setChosen(chosen);
    };
    addAction.mutateAsync({ planId: plan.id, goalId: goal.id, title, kind }).catch(giveBack);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
  };
  return (
    <div className={s.own}>
      <TextField
        label={t('development.own.label', { competency: goal.competencyName })}
        placeholder={t('development.own.placeholder')}
        value={title}
        onChange={setTitle}
        onKeyDown={keys}
      />
      <Select
        label={t('development.own.kind')}
        value={kind}
        onChange={setChosen}
        options={kinds.map((id) => ({ id, text: t(`actions.kind.${id}`) }))}
      />
      <Button isDisabled={title.trim() === ''} onPress={add}>
        {t('development.own.add')}
      </Button>
    </div>
  );
}
