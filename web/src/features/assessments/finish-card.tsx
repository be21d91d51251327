import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { flushAll } from '../../platform/use-autosave.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { RoundView } from './assessments-queries.ts';
import s from './finish-card.module.css';
import { TalkNoteField } from './talk-note-field.tsx';
import type { TalkRow } from './talk-row.ts';
import { useTalk } from './use-talk.ts';

/** The end of the talk: one strength, one focus, and Finish, which pins the levels. */
export function FinishCard({ round, rows }: { readonly round: RoundView; readonly rows: readonly TalkRow[] }) {
  const t = useT();
  const format = useFormat();
  const [isAsking, ask] = useState(false);
  const { finish } = useTalk(round.id);
  const left = rows.filter((row) => row.settled === null).map((row) => row.expectation.competency.name);
  return (
    <Card title={t('assessments.finish.title')}>
      <div className={s.finish}>
        <TalkNoteField round={round} note="strength" />
        <TalkNoteField round={round} note="focus" />
        <p className="t-s t-2" role="status">
          {left.length === 0
            ? t('assessments.finish.ready')
            : t('assessments.finish.left', { count: left.length, names: format.list(left) })}
        </p>
        <Button look="primary" isDisabled={left.length > 0 || !round.can.finish} onPress={() => void flushAll().then(() => ask(true))}>
          {t('assessments.finish.button')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={t('assessments.finish.askTitle')}
        confirm={t('assessments.finish.confirm')}
        isPending={finish.isPending}
        onConfirm={() => finish.mutate()}
        error={finish.error}
      >
        <p>{t('assessments.finish.askText', { version: round.versionNumber ?? 1 })}</p>
      </ConfirmDialog>
    </Card>
  );
}
