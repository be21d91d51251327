import { useState } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { RoundView } from './assessments-queries.ts';
import s from './finish-card.module.css';
import type { TalkRow } from './talk-row.ts';
import { useTalk } from './use-talk.ts';

/** The end of the talk: one strength, one focus, and Finish, which pins the levels. */
export function FinishCard({ round, rows }: { readonly round: RoundView; readonly rows: readonly TalkRow[] }) {
  const t = useT();
  const format = useFormat();
  const [strength, setStrength] = useState(round.strength);
  const [focus, setFocus] = useState(round.focus);
  const [isAsking, ask] = useState(false);
  const { finish } = useTalk(round.id);
  const left = rows.filter((row) => row.settled === null).map((row) => row.expectation.competency.name);
  return (
    <Card title={t('assessments.finish.title')}>
      <div className={s.finish}>
        <TextField label={t('assessments.finish.strength')} optional maxLength={500} value={strength} onChange={setStrength} />
        <TextField label={t('assessments.finish.focus')} optional maxLength={500} value={focus} onChange={setFocus} />
        <p className="t-s t-2" role="status">
          {left.length === 0
            ? t('assessments.finish.ready')
            : t('assessments.finish.left', { count: left.length, names: format.list(left) })}
        </p>
        <Button look="primary" isDisabled={left.length > 0} onPress={() => ask(true)}>
          {t('assessments.finish.button')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={t('assessments.finish.askTitle')}
        confirm={t('assessments.finish.confirm')}
        isPending={finish.isPending}
        onConfirm={() => finish.mutate({ strength: strength.trim(), focus: focus.trim() })}
        error={finish.error}
      >
        <p>{t('assessments.finish.askText', { version: round.versionNumber ?? 1 })}</p>
      </ConfirmDialog>
    </Card>
  );
}
