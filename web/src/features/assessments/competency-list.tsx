import { Check, Circle, CircleDot } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useT } from '../../platform/i18n.tsx';
import { cx } from '../../ui/cx.ts';
import type { RoundView } from './assessments-queries.ts';
import s from './competency-list.module.css';
import { type Progress, progressOf } from './rating-draft.ts';

const icons: Record<Progress, typeof Check> = { done: Check, started: CircleDot, todo: Circle };

/** All competencies of a round with how far each is; choosing one opens it. */
export function CompetencyList(props: { readonly round: RoundView; readonly at: number; readonly onGo: (index: number) => void }) {
  const t = useT();
  return (
    <nav aria-label={t('assessments.list.label')}>
      <ol className={s.list}>
        {props.round.expectations.map(({ competency }, index) => {
          const progress = progressOf(props.round, competency.id);
          const Icon = icons[progress];
          const isHere = index === props.at;
          return (
            <li key={competency.id}>
              <Button
                className={cx(s.item, isHere && s.here, s[progress])}
                aria-current={isHere ? 'step' : false}
                onPress={() => props.onGo(index)}
              >
                <Icon className="ic ic-s" aria-hidden />
                <span>{competency.name}</span>
                <span className={s.state}>{t(`assessments.list.${progress}`)}</span>
              </Button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
