import { firstName } from '../../platform/first-name.ts';
import { useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { LevelScale } from '../../ui/level-scale.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { RoundView } from './assessments-queries.ts';
import s from './difference-card.module.css';
import { Settlement } from './settlement.tsx';
import { bothOf, type TalkRow, talkRowId } from './talk-row.ts';

interface Props {
  readonly round: RoundView;
  readonly row: TalkRow;
  /** The titles of the evidence that the reader may see, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** One competency on which the two views differ: both notes and their evidence, a question to talk about, and how it is settled. */
export function DifferenceCard({ round, row, titles }: Props) {
  const t = useT();
  const { competency, required } = row.expectation;
  const { self, manager } = bothOf(round);
  return (
    <div id={talkRowId(row)} data-talk-row tabIndex={-1} className={s.row}>
      <Card
        title={competency.name}
        note={t('assessments.talk.asks', { role: round.profileTitle, step: required ?? 0 })}
        aside={
          <Tag tone={row.settled === null ? 'plain' : 'pine'}>
            {row.settled === null ? t('assessments.talk.toSettle') : t('assessments.talk.settled')}
          </Tag>
        }
      >
        <div className={s.in}>
          <div className={s.scale}>
            <LevelScale
              held={row.selfStep}
              other={row.managerStep === null ? null : { name: firstName(manager.displayName), level: row.managerStep }}
              asked={required}
              levels={competency.scale.levels.length}
              label={useDifferenceWords(round, row)}
            />
            <p className="t-s t-2" aria-hidden>
              {useDifferenceWords(round, row)}
            </p>
          </div>
          <div className={s.views}>
            <View name={firstName(self.displayName)} rating={row.self} row={row} titles={titles} />
            <View name={firstName(manager.displayName)} rating={row.manager} row={row} titles={titles} />
          </div>
          <p className={s.prompt}>{t('assessments.talk.prompt')}</p>
          <Settlement round={round} row={row} />
        </div>
      </Card>
    </div>
  );
}

/** The difference in words: who chose what, and how far apart that is. */
function useDifferenceWords(round: RoundView, row: TalkRow): string {
  const t = useT();
  const { self, manager } = bothOf(round);
  const chose = (name: string, step: number | null) =>
    step === null ? t('assessments.talk.couldNotTell', { name }) : t('assessments.talk.chose', { name, step });
  const words = [chose(firstName(self.displayName), row.selfStep), chose(firstName(manager.displayName), row.managerStep)].join(', ');
  return row.difference === null ? words : `${words}: ${t('assessments.talk.apart', { count: row.difference })}`;
}

function View(props: {
  readonly name: string;
  readonly rating: TalkRow['self'];
  readonly row: TalkRow;
  readonly titles: ReadonlyMap<string, string>;
}) {
  const t = useT();
  const { rating } = props;
  const { competency } = props.row.expectation;
  const level = competency.scale.levels.find((each) => each.step === rating?.step);
  const words = competency.descriptors.find((each) => each.step === rating?.step)?.text;
  const evidence = (rating?.evidenceIds ?? []).flatMap((id) => props.titles.get(id) ?? []);
  return (
    <div className={s.view}>
      <h3 className="t-label">{props.name}</h3>
      {level === undefined ? (
        <p>{t('assessments.answers.notTold')}</p>
      ) : (
        <p>
          {words} <span className={s.level}>{t('assessments.rate.level', { step: level.step, name: level.name })}</span>
          {rating?.betweenTwo === true && <span className={s.level}> {t('assessments.answers.between')}</span>}
        </p>
      )}
      {rating !== undefined && rating.comment !== '' && <p className={s.comment}>{rating.comment}</p>}
      {evidence.length > 0 && (
        <ul className={s.evidence}>
          {evidence.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
