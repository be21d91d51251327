import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useToday } from '../../platform/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu, type MenuGroup } from '../../ui/menu.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { ActionLine } from './action-line.tsx';
import type { DevelopmentAction, DevelopmentPlan } from './development-queries.ts';
import s from './planned-action.module.css';
import type { PlanChanges } from './use-plan.ts';

interface Props {
  readonly plan: DevelopmentPlan;
  readonly action: DevelopmentAction;
  readonly changes: PlanChanges;
}

/** An action of the plan with what can be done to it: the next thing in view, the rest in a menu. */
export function PlannedAction({ plan, action, changes }: Props) {
  const t = useT();
  const [isDone, setDone] = useState(false);
  const groups = useActionMenu({ plan, action, changes }, () => setDone(true));
  return (
    <ActionLine action={action}>
      {plan.can.edit && (
        <div className={s.acts}>
          {waits(action) && (
            <Button
              size="sm"
              aria-label={`${t('development.action.start')}, ${action.title}`}
              onPress={() => changes.changeAction.mutate({ action, state: 'under_way' })}
            >
              {t('development.action.start')}
            </Button>
          )}
          {action.state === 'under_way' && (
            <Button size="sm" aria-label={`${t('development.action.done')}, ${action.title}`} onPress={() => setDone(true)}>
              {t('development.action.done')}
            </Button>
          )}
          <Menu
            size="sm"
            look="ghost"
            label={t('development.action.menu', { title: action.title })}
            trigger={<Ellipsis className="ic" aria-hidden />}
            groups={groups}
          />
          <DoneDialog action={action} changes={changes} isOpen={isDone} onClose={() => setDone(false)} />
        </div>
      )}
    </ActionLine>
  );
}

const waits = ({ state }: DevelopmentAction): boolean => state === 'planned' || state === 'idea';

function useActionMenu(props: Props, finish: () => void): MenuGroup[] {
  const t = useT();
  const { action, changes } = props;
  const { state, progressDone, progressTotal } = action;
  const counts = progressTotal !== null && progressDone < progressTotal;
  const start = {
    id: 'start',
    text: t('development.action.start'),
    run: () => changes.changeAction.mutate({ action, state: 'under_way' }),
  };
  const more = {
    id: 'more',
    text: t('development.action.oneMore'),
    run: () => changes.changeAction.mutate({ action, progressDone: progressDone + 1 }),
  };
  const done = { id: 'done', text: t('development.action.done'), run: finish };
  const remove = { id: 'remove', text: t('development.action.remove'), danger: true, run: () => changes.removeAction.mutate(action.id) };
  return [
    { id: 'progress', entries: [...(waits(action) ? [start] : []), ...(counts ? [more] : []), ...(state === 'done' ? [] : [done])] },
    useMonths(props),
    { id: 'place', entries: [...useOrder(props), remove] },
  ].filter((group) => group.entries.length > 0);
}

function useMonths({ action, changes }: Props): MenuGroup {
  const t = useT();
  const format = useFormat();
  const today = useToday();
  const entries = [1, 2, 3, 6].map((ahead) => {
    const dueMonth = monthAhead(today, ahead);
    return {
      id: dueMonth,
      text: t('development.action.by', { month: format.date(dueMonth, 'month') }),
      run: () => changes.changeAction.mutate({ action, dueMonth }),
    };
  });
  return { id: 'months', entries };
}

function useOrder({ plan, action, changes }: Props) {
  const t = useT();
  const order = plan.actions.map((one) => one.id);
  const at = order.indexOf(action.id);
  const move = (by: 1 | -1) => () =>
    changes.changePlan.mutate({ plan, actionOrder: order.toSpliced(at, 1).toSpliced(at + by, 0, action.id) });
  return [
    ...(at > 0 ? [{ id: 'up', text: t('development.action.up'), run: move(-1) }] : []),
    ...(at < order.length - 1 ? [{ id: 'down', text: t('development.action.down'), run: move(1) }] : []),
  ];
}

/** The first of a month, some months after a day. */
function monthAhead(day: string, ahead: number): string {
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1)).toISOString().slice(0, 10);
}

function DoneDialog(props: {
  readonly action: DevelopmentAction;
  readonly changes: PlanChanges;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const [text, setText] = useState('');
  const { action, changes, onClose } = props;
  return (
    <Dialog
      title={t('development.done.title')}
      isOpen={props.isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('development.cancel')}</Button>
          <Button
            look="primary"
            isPending={changes.complete.isPending}
            onPress={() => changes.complete.mutate({ action, title: text }, { onSuccess: onClose })}
          >
            {t('development.done.confirm')}
          </Button>
        </>
      }
    >
      <TextArea label={t('development.done.show')} help={t('development.done.help')} value={text} onChange={setText} optional />
    </Dialog>
  );
}
