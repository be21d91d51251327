import { Check } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { RoundView } from './assessments-queries.ts';
import { DifferenceCard } from './difference-card.tsx';
import s from './match-line.module.css';
import type { TalkRow } from './talk-row.ts';

interface Props {
  readonly round: RoundView;
  readonly row: TalkRow;
  readonly titles: ReadonlyMap<string, string>;
}

/** A competency on which both agree already; it can be opened all the same. */
export function MatchLine({ round, row, titles }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(row.proposal !== null);
  const { competency } = row.expectation;
  const level = competency.scale.levels.find((each) => each.step === row.selfStep);
  if (isOpen) {
    return (
      <li className={s.open}>
        <DifferenceCard round={round} row={row} titles={titles} />
      </li>
    );
  }
  return (
    <li className={s.line}>
      <Check className={`ic ic-s ${s.tick}`} aria-hidden />
      <span className={s.name}>{competency.name}</span>
      <span className="t-s t-2">
        {level === undefined ? t('assessments.talk.bothCouldNotTell') : t('assessments.rate.level', { step: level.step, name: level.name })}
      </span>
      <Button
        size="sm"
        look="ghost"
        aria-label={t('assessments.talk.openMatch', { competency: competency.name })}
        onPress={() => setOpen(true)}
      >
        {t('assessments.talk.openIt')}
      </Button>
    </li>
  );
}
