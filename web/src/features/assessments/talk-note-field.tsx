import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { api } from '../../platform/api.ts';
import { problemBehind } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useAutosave } from '../../platform/use-autosave.ts';
import { SaveConflict } from '../../ui/save-conflict.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type RoundView, roundQuery } from './assessments-queries.ts';
import s from './finish-card.module.css';
import { useTalkPartner } from './talk-partner.ts';

interface Note {
  readonly text: string;
  /** The text it was changed from. */
  readonly before: string;
}

/** One strength or one focus: saves itself while the talk goes on, and both sides see it. */
export function TalkNoteField({ round, note }: { readonly round: RoundView; readonly note: 'strength' | 'focus' }) {
  const t = useT();
  const kept = round[note];
  const initial = useMemo((): Note => ({ text: kept, before: kept }), [kept]);
  const {
    value,
    status,
    useTheirs: takeTheirs,
    ...saver
  } = useAutosave({ id: `rounds/${round.id}/${note}`, initial, save: useSaveNote(round, note) });
  const partner = useTalkPartner(round);
  return (
    <div className={s.note}>
      <TextField
        label={t(`assessments.finish.${note}`)}
        optional
        maxLength={500}
        value={value.text}
        onChange={(text) => saver.change({ ...value, text })}
        onBlur={() => void saver.flush()}
      />
      <SaveState status={status} text={value.text} />
      {status.kind === 'conflict' && (
        <SaveConflict
          title={t('assessments.finish.conflict', { name: partner })}
          who={partner}
          mine={value.text}
          theirs={kept}
          onKeepMine={() => void saver.keepMine()}
          onUseTheirs={() => void takeTheirs(initial)}
        />
      )}
    </div>
  );
}

function useSaveNote(round: RoundView, note: 'strength' | 'focus') {
  const queries = useQueryClient();
  const latestOwn = useRef<string>(undefined); // what was saved from here is no news here
  const { id: roundId } = round;
  return useCallback(
    async ({ text, before }: Note, { overwrite }: { readonly overwrite: boolean }) => {
      const { queryKey } = roundQuery(roundId);
      const body = overwrite ? { text } : { text, before: latestOwn.current ?? before };
      await api.assessments.saveTalkNote({ params: { roundId, note }, body }).catch(async (error: unknown) => {
        if (problemBehind(error).status === 412) await queries.invalidateQueries({ queryKey, exact: true });
        throw error;
      });
      latestOwn.current = text;
      queries.setQueryData(queryKey, (known) => known && { ...known, [note]: text });
    },
    [queries, roundId, note],
  );
}
