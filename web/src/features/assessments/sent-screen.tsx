import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { afterwards } from '../../platform/afterwards.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { useAssessmentTitle } from './assessment-title.ts';
import type { RoundView } from './assessments-queries.ts';
import { CancelRound } from './cancel-round.tsx';
import { useCancelledWords } from './cancelled-words.ts';
import { HandOverNote } from './hand-over-note.tsx';
import { OwnAnswers } from './own-answers.tsx';
import { ReopenedNote } from './reopened-note.tsx';
import { RoundPrivacy } from './round-privacy.tsx';
import s from './sent-screen.module.css';
import { useTalkPartner } from './talk-partner.ts';
import { useRoundChanges } from './use-round-changes.ts';

/** One's own view once it cannot be changed here any more: what became of it, who is awaited, and what was written. */
export function SentScreen({ round }: { readonly round: RoundView }) {
  const t = useT();
  return (
    <Page width="reading">
      <Stack>
        <PageHead
          eyebrow={t('assessments.rate.about', { role: round.profileTitle, version: round.versionNumber ?? 1 })}
          title={useAssessmentTitle(round)}
          actions={<RoundPrivacy round={round} />}
        />
        <ReopenedNote round={round} />
        <HandOverNote round={round} />
        <Status round={round} />
        <OwnAnswers round={round} />
      </Stack>
    </Page>
  );
}

function Status({ round }: { readonly round: RoundView }) {
  const words = useStatusWords(round);
  return (
    <Card>
      <div className={s.status}>
        <Tag tone={round.state === 'cancelled' || round.state === 'expired' ? 'plain' : 'pine'}>{words.tag}</Tag>
        <p className="t-story">{words.sentence}</p>
        <Acts round={round} />
      </div>
    </Card>
  );
}

function useStatusWords(round: RoundView): { tag: string; sentence: string } {
  const t = useT();
  const format = useFormat();
  const cancelled = useCancelledWords(round);
  const name = useTalkPartner(round);
  if (round.state === 'open') {
    const date = format.dateTime(round.mine.submittedAt ?? round.openedAt);
    return { tag: t('assessments.status.sentTo', { name }), sentence: t('assessments.status.awaits', { name, date }) };
  }
  if (round.state === 'both_in') {
    const sentence =
      round.talkAt === null
        ? t('assessments.status.bothInNoDate', { name })
        : t('assessments.status.bothIn', { name, date: `${format.date(round.talkAt, 'weekday')}, ${format.time(round.talkAt)}` });
    return { tag: t('assessments.status.bothInTag'), sentence };
  }
  if (round.agreedOn !== null) {
    const date = format.date(round.agreedOn, 'long');
    return { tag: t('assessments.status.agreedTag'), sentence: t('assessments.status.agreed', { date, name }) };
  }
  if (cancelled !== undefined) {
    return { tag: t('assessments.status.cancelledTag'), sentence: `${cancelled} ${t('assessments.status.cancelled')}` };
  }
  return { tag: t('assessments.status.endedTag'), sentence: t('assessments.status.ended') };
}

function Acts({ round }: { readonly round: RoundView }) {
  const t = useT();
  const { withdraw } = useRoundChanges(round);
  const [isAsking, ask] = useState(false);
  const name = useTalkPartner(round);
  const hasTalk = round.comparison !== null;
  return (
    <div className={s.acts}>
      {hasTalk && (
        <Link
          to={round.mine.kind === 'self' ? '/me/assessments/$roundId/talk' : '/team/assessments/$roundId/talk'}
          params={{ roundId: round.id }}
          className={buttonClass({ look: 'primary' })}
        >
          {round.state === 'both_in' ? t('assessments.status.openTalk') : t('assessments.status.openAgreed')}
        </Link>
      )}
      <CancelRound round={round} />
      {round.can.withdraw && <Button onPress={() => ask(true)}>{t('assessments.status.withdraw')}</Button>}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={t('assessments.status.withdrawTitle')}
        confirm={t('assessments.status.withdraw')}
        isPending={withdraw.isPending}
        onConfirm={() => afterwards(withdraw.mutateAsync(), () => showToast({ text: t('assessments.status.withdrawn') }))}
        error={withdraw.error}
      >
        <p>{t('assessments.status.withdrawText', { name })}</p>
      </ConfirmDialog>
    </div>
  );
}
