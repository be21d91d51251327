import { useFormat, useT } from '../../platform/i18n.tsx';
import { SaveConflict } from '../../ui/save-conflict.tsx';
import type { RoundExpectation, RoundView } from './assessments-queries.ts';
import type { RatingDraft } from './rating-draft.ts';
import type { OwnRating } from './use-rating.ts';

/** The same rating was saved in another window in between: both, and a choice; nothing where there is no conflict. */
export function RatingConflict(props: { readonly round: RoundView; readonly expectation: RoundExpectation; readonly rating: OwnRating }) {
  const t = useT();
  const format = useFormat();
  const { round, expectation, rating } = props;
  if (rating.status.kind !== 'conflict') return null;
  const saved = round.mine.ratings?.find((one) => one.competencyId === expectation.competency.id);
  return (
    <SaveConflict
      title={t('assessments.rate.conflict', { time: format.time(saved?.savedAt ?? round.openedAt) })}
      mine={<Version expectation={expectation} rating={rating.value} />}
      theirs={<Version expectation={expectation} rating={rating.kept} />}
      onKeepMine={() => void rating.keepMine()}
      onUseTheirs={() => void rating.takeKept()}
    />
  );
}

function Version({ expectation, rating }: { readonly expectation: RoundExpectation; readonly rating: RatingDraft }) {
  const t = useT();
  const level = expectation.competency.scale.levels.find((each) => each.step === rating.step);
  const none = rating.notObserved ? t('assessments.answers.notTold') : t('assessments.answers.none');
  return (
    <>
      <p>{level === undefined ? none : t('assessments.rate.level', { step: level.step, name: level.name })}</p>
      {rating.betweenTwo && <p>{t('assessments.answers.between')}</p>}
      {rating.comment !== '' && <p>{rating.comment}</p>}
      {rating.evidenceIds.length > 0 && <p>{t('assessments.answers.evidence', { count: rating.evidenceIds.length })}</p>}
    </>
  );
}
