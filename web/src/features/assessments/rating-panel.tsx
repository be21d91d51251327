import { checkWording } from '@waymark/domain/assessments/check-wording.ts';
import { ArrowRight, MessageCircleQuestion, Send } from 'lucide-react';
import type { Ref } from 'react';
import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { AskedLevel } from './asked-level.tsx';
import type { RoundExpectation, RoundView } from './assessments-queries.ts';
import { LevelCards } from './level-cards.tsx';
import { RatingConflict } from './rating-conflict.tsx';
import s from './rating-panel.module.css';
import { useTalkPartner } from './talk-partner.ts';
import type { OwnRating } from './use-rating.ts';

interface Props {
  readonly round: RoundView;
  readonly expectation: RoundExpectation;
  readonly rating: OwnRating;
  readonly noteRef: Ref<HTMLTextAreaElement>;
  /** Everything is answered: what remains is to send it. */
  readonly isComplete: boolean;
  readonly onNext: () => void;
  readonly onSend: () => void;
}

/** One competency: the question with its level texts, what is asked once answered, a note, and the way on. */
export function RatingPanel(props: Props) {
  const { round, expectation, rating } = props;
  const { competency } = expectation;
  return (
    <section className={s.panel} aria-labelledby="competency-name">
      <header>
        <h2 id="competency-name" className="t-title" tabIndex={-1}>
          {competency.name}
        </h2>
        <p className={s.definition}>{competency.definition}</p>
      </header>
      <LevelCards round={round} expectation={expectation} rating={rating} />
      <AskedLevel round={round} expectation={expectation} />
      <Note {...props} />
      <RatingConflict round={round} expectation={expectation} rating={rating} />
      <Foot {...props} />
    </section>
  );
}

function Note({ round, expectation, rating, noteRef }: Props) {
  const t = useT();
  const format = useFormat();
  const isSelf = round.mine.kind === 'self';
  const last = expectation.lastAgreed;
  const reason =
    rating.needsReason && last !== null
      ? t('assessments.rate.reasonNeeded', { step: last.step, date: format.date(last.on, 'short') })
      : undefined;
  return (
    <div className={s.note}>
      <TextArea
        label={isSelf ? t('assessments.rate.note') : t('assessments.rate.noteOf', { name: firstName(round.subject.displayName) })}
        optional={isSelf}
        placeholder={t('assessments.rate.notePrompt')}
        rows={2}
        maxLength={4000}
        value={rating.value.comment}
        onChange={(comment) => rating.set({ comment })}
        onBlur={() => void rating.flush()}
        inputRef={noteRef}
        fault={reason}
      />
      {!isSelf && <Hints rating={rating} />}
    </div>
  );
}

/** Quiet hints to an assessor: describe what was done; one example, or "not seen enough". */
function Hints({ rating }: { readonly rating: OwnRating }) {
  const t = useT();
  const format = useFormat();
  const { comment, step, evidenceIds } = rating.value;
  const words = [...new Set(checkWording(comment).map((flag) => flag.word.toLowerCase()))];
  const bare = step !== null && comment.trim() === '' && evidenceIds.length === 0 && !rating.needsReason;
  return (
    <div role="status">
      {words.length > 0 && (
        <p className={s.hint}>
          <MessageCircleQuestion className="ic ic-s" aria-hidden />
          {t('assessments.rate.wording', { words: format.list(words.map((word) => `“${word}”`)), count: words.length })}
        </p>
      )}
      {bare && (
        <p className={s.hint}>
          <MessageCircleQuestion className="ic ic-s" aria-hidden />
          {t('assessments.rate.exampleNeeded')}
        </p>
      )}
    </div>
  );
}

function Foot({ round, rating, isComplete, onNext, onSend }: Props) {
  const t = useT();
  const to = useTalkPartner(round);
  const isUndecided = rating.status.kind === 'conflict';
  return (
    <footer className={s.foot}>
      <SaveState status={rating.status} text={rating.value.comment} />
      <div className={s.buttons}>
        <Button look={isComplete ? 'plain' : 'primary'} onPress={onNext} isDisabled={isUndecided}>
          {t('assessments.rate.next')}
          <ArrowRight className="ic ic-s ic-flip" aria-hidden />
        </Button>
        {isComplete && (
          <Button look="primary" onPress={onSend} isDisabled={isUndecided}>
            <Send className="ic ic-s" aria-hidden />
            {round.mine.kind === 'self' ? t('assessments.send.to', { name: to }) : t('assessments.send.share')}
          </Button>
        )}
      </div>
    </footer>
  );
}
