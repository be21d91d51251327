import { firstName } from '../../platform/first-name.ts';
import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import type { RoundExpectation, RoundView } from './assessments-queries.ts';
import s from './own-answers.module.css';
import { ratingOf } from './rating-draft.ts';

/** What the reader, or the assessor before them, wrote, to read only. */
export function OwnAnswers({ round }: { readonly round: RoundView }) {
  const t = useT();
  const { mine, assessor } = round;
  // what a former manager sent is read by the new one
  const isOwn = mine.kind === 'self' || mine.assessor.id === assessor?.id;
  return (
    <Card title={isOwn ? t('assessments.answers.title') : t('assessments.answers.titleOf', { name: firstName(mine.assessor.displayName) })}>
      <dl className={s.answers}>
        {round.expectations.map((expectation) => (
          <Answer key={expectation.competency.id} round={round} expectation={expectation} />
        ))}
      </dl>
    </Card>
  );
}

function Answer({ round, expectation }: { readonly round: RoundView; readonly expectation: RoundExpectation }) {
  const t = useT();
  const { competency } = expectation;
  const rating = ratingOf(round, competency.id);
  const level = competency.scale.levels.find((each) => each.step === rating.step);
  const words = competency.descriptors.find((each) => each.step === rating.step)?.text;
  return (
    <div className={s.answer}>
      <dt>{competency.name}</dt>
      <dd>
        {level === undefined ? (
          <p>{rating.notObserved ? t('assessments.answers.notTold') : t('assessments.answers.none')}</p>
        ) : (
          <p>
            {words} <span className={s.level}>{t('assessments.rate.level', { step: level.step, name: level.name })}</span>
            {rating.betweenTwo && <span className={s.level}> {t('assessments.answers.between')}</span>}
          </p>
        )}
        {rating.comment !== '' && <p className={s.note}>{rating.comment}</p>}
        {rating.evidenceIds.length > 0 && (
          <p className="t-s t-3">{t('assessments.answers.evidence', { count: rating.evidenceIds.length })}</p>
        )}
      </dd>
    </div>
  );
}
