import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { afterwards } from '../../platform/afterwards.ts';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { flushAll } from '../../platform/use-autosave.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { RoundView } from './assessments-queries.ts';
import { RoundViewers } from './round-privacy.tsx';
import s from './send-dialog.module.css';
import { useTalkPartner } from './talk-partner.ts';
import { fieldsOf, instantOf } from './talk-time.ts';
import { TalkTimeFields } from './talk-time-fields.tsx';
import { useRoundChanges } from './use-round-changes.ts';

/** Sending one's view: exactly who will see it and when; an assessor also sets when to talk. */
export function SendDialog({
  round,
  isOpen,
  onClose,
}: {
  readonly round: RoundView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { timeZone } = useSession().organisation;
  const navigate = useNavigate();
  const { send } = useRoundChanges(round);
  const [when, setWhen] = useState(() => fieldsOf(round.talkAt, timeZone));
  const isSelf = round.mine.kind === 'self';
  const name = useTalkPartner(round);
  const talkAt = isSelf ? undefined : instantOf(when.day, when.time, timeZone);
  const confirm = async () => {
    await flushAll();
    afterwards(send.mutateAsync(talkAt), ({ roundState }) => {
      onClose();
      // both are in: the talk is what comes next
      if (roundState === 'both_in')
        void navigate({
          to: isSelf ? '/me/assessments/$roundId/talk' : '/team/assessments/$roundId/talk',
          params: { roundId: round.id },
        });
      showToast({ text: t('assessments.send.done', { name }) });
    });
  };
  const words = isSelf
    ? t('assessments.send.to', { name })
    : talkAt === undefined
      ? t('assessments.send.withoutDate')
      : t('assessments.send.share');
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={isSelf ? t('assessments.send.title', { name }) : t('assessments.send.shareTitle', { name })}
      confirm={words}
      isPending={send.isPending}
      onConfirm={() => void confirm()}
      error={send.error}
    >
      <Receivers round={round} />
      <RoundViewers round={round} />
      {!isSelf && (
        <div className={s.when}>
          <TalkTimeFields value={when} onChange={setWhen} />
        </div>
      )}
    </ConfirmDialog>
  );
}

function Receivers({ round }: { readonly round: RoundView }) {
  const t = useT();
  const name = useTalkPartner(round);
  const isOtherIn = round.other?.state === 'submitted';
  const evidence = new Set((round.mine.ratings ?? []).flatMap((rating) => rating.evidenceIds)).size;
  return (
    <div className={s.words}>
      <p>{isOtherIn ? t('assessments.send.seesNow', { name }) : t('assessments.send.seesOnceIn', { name })}</p>
      {evidence > 0 && round.mine.kind === 'self' && <p>{t('assessments.send.evidence', { name, count: evidence })}</p>}
    </div>
  );
}
