import { firstName } from '../../platform/first-name.ts';
import { useT } from '../../platform/i18n.tsx';
import { RadioCards } from '../../ui/radio-group.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PillFilter } from '../../ui/toggle.tsx';
import type { RoundExpectation, RoundView } from './assessments-queries.ts';
import s from './level-cards.module.css';
import type { OwnRating } from './use-rating.ts';

const cannotTell = 'unseen';

/** The words of every level as cards, the number small and after; below them "between two". */
export function LevelCards(props: { readonly round: RoundView; readonly expectation: RoundExpectation; readonly rating: OwnRating }) {
  const t = useT();
  const { competency, required } = props.expectation;
  const { value, choose, cannotTell: unseen, toggleBetween } = props.rating;
  const isSelf = props.round.mine.kind === 'self';
  const steps = competency.scale.levels;
  const options = steps.map(({ step, name, anchor }) => {
    const words = competency.descriptors.find((descriptor) => descriptor.step === step);
    const level = t('assessments.rate.level', { step, name });
    return {
      id: String(step),
      text: words?.text ?? anchor,
      note: step === required ? <Asked level={level} /> : level,
      ...(words !== undefined && words.indicators.length > 0 && { help: <Indicators lines={words.indicators} /> }),
    };
  });
  const chosen = value.notObserved ? cannotTell : value.step === null ? null : String(value.step);
  return (
    <div className={s.choice}>
      <RadioCards
        label={
          isSelf ? t('assessments.rate.question') : t('assessments.rate.questionOf', { name: firstName(props.round.subject.displayName) })
        }
        value={chosen}
        onChange={(id) => (id === cannotTell ? unseen() : choose(Number(id)))}
        options={[...options, { id: cannotTell, text: isSelf ? t('assessments.rate.cannotTell') : t('assessments.rate.notSeen') }]}
      />
      <PillFilter
        isSelected={value.betweenTwo}
        isDisabled={value.step === null || value.step >= steps.length}
        onChange={() => toggleBetween()}
      >
        {value.step === null || value.step >= steps.length
          ? t('assessments.rate.between')
          : t('assessments.rate.betweenSteps', { lower: value.step, upper: value.step + 1 })}
      </PillFilter>
    </div>
  );
}

/** Marks the level that the role asks for; known only after answering. */
function Asked({ level }: { readonly level: string }) {
  const t = useT();
  return (
    <>
      {level} <Tag>{t('assessments.rate.askedHere')}</Tag>
    </>
  );
}

function Indicators({ lines }: { readonly lines: readonly string[] }) {
  return (
    <span className={s.indicators}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
