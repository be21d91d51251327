import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { RoundView } from './assessments-queries.ts';
import { fieldsOf, instantOf } from './talk-time.ts';
import { TalkTimeFields } from './talk-time-fields.tsx';
import { useRoundChanges } from './use-round-changes.ts';

/** When the talk is, and a way to set or move it. */
export function TalkDate({ round }: { readonly round: RoundView }) {
  const t = useT();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const when = round.talkAt;
  return (
    <Card
      title={t('assessments.talk.date')}
      aside={
        round.can.scheduleTalk && (
          <Button size="sm" look="ghost" onPress={() => setOpen(true)}>
            {when === null ? t('assessments.talk.setDate') : t('assessments.talk.moveDate')}
          </Button>
        )
      }
    >
      <p>{when === null ? t('assessments.talk.noDate') : `${format.date(when, 'weekday')}, ${format.time(when)}`}</p>
      {isOpen && <DateDialog round={round} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function DateDialog({ round, onClose }: { readonly round: RoundView; readonly onClose: () => void }) {
  const t = useT();
  const { timeZone } = useSession().organisation;
  const { schedule } = useRoundChanges(round);
  const [value, setValue] = useState(() => fieldsOf(round.talkAt, timeZone));
  const talkAt = instantOf(value.day, value.time, timeZone) ?? null;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('assessments.talk.date')}
      confirm={talkAt === null ? t('assessments.talk.clearDate') : t('assessments.talk.saveDate')}
      isPending={schedule.isPending}
      onConfirm={() => schedule.mutate(talkAt, { onSuccess: onClose })}
      error={schedule.error}
    >
      <TalkTimeFields value={value} onChange={setValue} />
    </ConfirmDialog>
  );
}
