import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { DevelopmentPlan } from './development-queries.ts';
import s from './plan-side.module.css';
import type { PlanChanges } from './use-plan.ts';

interface Props {
  readonly plan: DevelopmentPlan;
  readonly changes: PlanChanges;
}

type Mood = 'going_well' | 'slower_than_hoped' | 'stuck';
const moods: readonly Mood[] = ['going_well', 'slower_than_hoped', 'stuck'];

/** Thirty seconds of progress: how it goes, a line, and whether the manager can help. */
export function CheckInCard({ plan, changes }: Props) {
  const t = useT();
  const [mood, setMood] = useState<Mood | null>(null);
  const [note, setNote] = useState('');
  const [needsManager, setNeedsManager] = useState(false);
  const send = () => {
    if (mood === null) return;
    changes.checkIn.mutate(
      { planId: plan.id, actionId: null, mood, note, needsManager },
      {
        onSuccess: () => {
          setMood(null);
          setNote('');
          setNeedsManager(false);
          showToast({ text: t('development.checkIn.saved') });
        },
      },
    );
  };
  return (
    <Card title={t('development.checkIn.title')}>
      <div className={s.form}>
        <RadioGroup
          label={t('development.checkIn.how')}
          value={mood}
          onChange={setMood}
          options={moods.map((id) => ({ id, text: t(`development.mood.${id}`) }))}
        />
        <TextArea label={t('development.checkIn.line')} value={note} onChange={setNote} rows={2} optional />
        <Checkbox isSelected={needsManager} onChange={setNeedsManager}>
          {t('development.checkIn.needsManager')}
        </Checkbox>
        <Button isDisabled={mood === null} isPending={changes.checkIn.isPending} onPress={send}>
          {t('development.checkIn.send')}
        </Button>
      </div>
    </Card>
  );
}

/** What was said on the plan, newest first: check-ins, comments, commitments. */
export function PlanThread({ plan }: { readonly plan: DevelopmentPlan }) {
  const t = useT();
  const format = useFormat();
  const said = [
    ...plan.checkIns.map((one) => ({
      id: one.id,
      by: one.by.displayName,
      at: one.at,
      label: t(`development.mood.${one.mood}`),
      text: one.note,
    })),
    ...plan.comments.map((one) => ({
      id: one.id,
      by: one.by.displayName,
      at: one.at,
      label: t(`development.said.${one.kind}`),
      text: one.text,
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Card title={t('development.thread.title')}>
      {said.length === 0 && <EmptyState inline title={t('development.thread.empty')} />}
      <ul className={s.thread}>
        {said.map((one) => (
          <li key={one.id}>
            <b>{one.by}</b>
            <span>
              {one.label}, {format.date(one.at, 'day')}
            </span>
            {one.text !== '' && <p>{one.text}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A comment, suggestion or commitment on a shared plan. */
export function CommentBox({ plan, changes }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'comment' | 'suggestion' | 'commitment'>('comment');
  const send = () => changes.comment.mutate({ planId: plan.id, kind, text }, { onSuccess: () => setText('') });
  return (
    <Card title={t('development.comment.title')}>
      <div className={s.form}>
        <RadioGroup
          label={t('development.comment.kind')}
          value={kind}
          onChange={setKind}
          options={(['comment', 'suggestion', 'commitment'] as const).map((id) => ({ id, text: t(`development.said.${id}`) }))}
        />
        <TextArea label={t('development.comment.text')} value={text} onChange={setText} />
        <Button isDisabled={text.trim() === ''} isPending={changes.comment.isPending} onPress={send}>
          {t('development.comment.send')}
        </Button>
      </div>
    </Card>
  );
}
