import { Check, Circle } from 'lucide-react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { RoundView } from './assessments-queries.ts';
import s from './talk-agenda.module.css';
import type { TalkRow } from './talk-row.ts';

/** What to go through, in order, with what is done: the differences, the widest first, then what each takes along. */
export function TalkAgenda({ round, rows }: { readonly round: RoundView; readonly rows: readonly TalkRow[] }) {
  const t = useT();
  const differing = rows.filter((row) => !row.matches);
  return (
    <Card title={t('assessments.agenda.title')}>
      <ol className={s.agenda}>
        {differing.map((row) => (
          <Item key={row.competencyId} isDone={row.settled !== null}>
            <Button look="ghost" size="sm" onPress={() => goTo(row.competencyId)}>
              {row.expectation.competency.name}
            </Button>
          </Item>
        ))}
        <Item isDone={round.strength !== '' && round.focus !== ''}>{t('assessments.agenda.takeAlong')}</Item>
        <Item isDone={false}>{t('assessments.agenda.finish')}</Item>
      </ol>
    </Card>
  );
}

function Item({ isDone, children }: { readonly isDone: boolean; readonly children: React.ReactNode }) {
  const t = useT();
  const Icon = isDone ? Check : Circle;
  return (
    <li className={isDone ? s.done : undefined}>
      <Icon className="ic ic-s" aria-hidden />
      <span>{children}</span>
      {isDone && <span className="sr">{t('assessments.talk.settled')}</span>}
    </li>
  );
}

function goTo(competencyId: string): void {
  const row = document.querySelector<HTMLElement>(`[data-talk-row="${competencyId}"]`);
  row?.focus();
  row?.scrollIntoView({ block: 'start', behavior: 'smooth' });
}
