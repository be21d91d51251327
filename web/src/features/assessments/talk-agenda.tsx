import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import type { RoundView } from './assessments-queries.ts';
import s from './talk-agenda.module.css';
import { type TalkRow, talkRowId } from './talk-row.ts';

/** What to go through, in order, with what is done: the differences, the widest first, then what each takes along. */
export function TalkAgenda({ round, rows }: { readonly round: RoundView; readonly rows: readonly TalkRow[] }) {
  const t = useT();
  const differing = rows.filter((row) => !row.matches);
  return (
    <Card title={t('assessments.agenda.title')}>
      <ol className={s.agenda}>
        {differing.map((row) => (
          <Item key={row.competencyId} isDone={row.settled !== null}>
            <a className={linkClass()} href={`#${talkRowId(row)}`}>
              {row.expectation.competency.name}
            </a>
          </Item>
        ))}
        <Item isDone={round.strength !== '' && round.focus !== ''}>{t('assessments.agenda.takeAlong')}</Item>
        <Item isDone={false}>{t('assessments.agenda.finish')}</Item>
      </ol>
    </Card>
  );
}

function Item({ isDone, children }: { readonly isDone: boolean; readonly children: ReactNode }) {
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
