import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Page, PageHead } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import s from './assess-screen.module.css';
import { useAssessmentTitle } from './assessment-title.ts';
import { type RoundExpectation, type RoundView, roundQuery } from './assessments-queries.ts';
import { CancelRound } from './cancel-round.tsx';
import { CompetencyList } from './competency-list.tsx';
import { HandOverNote } from './hand-over-note.tsx';
import { OwnEvidencePanel } from './own-evidence-panel.tsx';
import { shortfallsOf, whereToGoOn } from './rating-draft.ts';
import { RatingPanel } from './rating-panel.tsx';
import { ReopenedNote } from './reopened-note.tsx';
import { ReportEvidencePanel } from './report-evidence-panel.tsx';
import { RoundPrivacy } from './round-privacy.tsx';
import { SendDialog } from './send-dialog.tsx';
import { useAssessKeys } from './use-assess-keys.ts';
import { useRating } from './use-rating.ts';

/** S07 and S23: one competency at a time, beside the list of all and the evidence. */
export function AssessScreen({ round }: { readonly round: RoundView }) {
  const [at, setAt] = useState(() => whereToGoOn(round));
  const [isSending, setSending] = useState(false);
  const total = round.expectations.length;
  const done = total - shortfallsOf(round).size;
  const title = useAssessmentTitle(round);
  const expectation = round.expectations[at];
  const next = useNext({ at, setAt, send: () => setSending(true) });
  return (
    <Page>
      <Head round={round} title={title} done={done} />
      <ReopenedNote round={round} />
      <HandOverNote round={round} />
      {expectation !== undefined && (
        <Panes
          key={expectation.competency.id}
          round={round}
          expectation={expectation}
          at={at}
          isComplete={done === total}
          onGo={setAt}
          onNext={() => next(round)}
          onSend={() => setSending(true)}
        />
      )}
      <SendDialog round={round} isOpen={isSending} onClose={() => setSending(false)} />
    </Page>
  );
}

function Head({ round, title, done }: { readonly round: RoundView; readonly title: string; readonly done: number }) {
  const t = useT();
  const format = useFormat();
  const total = round.expectations.length;
  const about = t('assessments.rate.about', { role: round.profileTitle, version: round.versionNumber ?? 1 });
  const words = t('assessments.rate.progress', { done, total });
  return (
    <>
      <PageHead
        eyebrow={about}
        title={title}
        {...(round.dueOn !== null && { lead: t('assessments.rate.due', { date: format.date(round.dueOn, 'long') }) })}
        actions={
          <>
            <RoundPrivacy round={round} />
            <CancelRound round={round} />
          </>
        }
      />
      <div className={s.progress}>
        <Progress label={words} value={done} of={total} words={words} />
      </div>
    </>
  );
}

interface PanesProps {
  readonly round: RoundView;
  readonly expectation: RoundExpectation;
  readonly at: number;
  readonly isComplete: boolean;
  readonly onGo: (index: number) => void;
  readonly onNext: () => void;
  readonly onSend: () => void;
}

function Panes(props: PanesProps) {
  const { round, expectation } = props;
  const t = useT();
  const rating = useRating(round, expectation);
  const note = useRef<HTMLTextAreaElement>(null);
  const evidence = useRef<HTMLElement>(null);
  const next = async () => {
    await rating.flush();
    if (rating.status.kind === 'conflict') return;
    // a far step without its line stays here until the line is written
    if (rating.needsReason) note.current?.focus();
    else props.onNext();
  };
  useAssessKeys({ rating, expectation, next: () => void next(), toEvidence: () => evidence.current?.focus() });
  const Evidence = round.mine.kind === 'self' ? OwnEvidencePanel : ReportEvidencePanel;
  return (
    <div className={s.panes}>
      <div className={s.list}>
        <CompetencyList round={round} at={props.at} onGo={props.onGo} />
      </div>
      <RatingPanel
        round={round}
        expectation={expectation}
        rating={rating}
        noteRef={note}
        isComplete={props.isComplete}
        onNext={() => void next()}
        onSend={props.onSend}
      />
      <aside ref={evidence} className={s.evidence} aria-label={t('assessments.evidence.title')} data-region="panel" tabIndex={-1}>
        <Evidence round={round} expectation={expectation} rating={rating} />
      </aside>
    </div>
  );
}

/** Moves on to the next competency; after the last to the first that is not complete, or, when all are, to sending. */
function useNext(move: { readonly at: number; readonly setAt: (index: number) => void; readonly send: () => void }) {
  const queries = useQueryClient();
  return (shown: RoundView) => {
    const round = queries.getQueryData(roundQuery(shown.id).queryKey) ?? shown;
    const isLast = move.at === round.expectations.length - 1;
    if (isLast && shortfallsOf(round).size === 0) {
      move.send();
      return;
    }
    move.setAt(isLast ? whereToGoOn(round) : move.at + 1);
    scrollTo({ top: 0 });
    requestAnimationFrame(() => document.getElementById('competency-name')?.focus({ preventScroll: true }));
  };
}
