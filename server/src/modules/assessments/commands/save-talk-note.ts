import { SaveTalkNote, TalkNote } from '@waymark/domain/assessments/round-changes.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { command } from '#platform/use-case/command.ts';
import { updateRound } from '../repository/rounds.ts';
import { demandBothIn } from './demand-both-in.ts';
import { takeRoundToChange } from './take-round-to-change.ts';

/** Keeps the one strength or the one focus of a talk while it goes on; refused where the other side has written since. */
export const saveTalkNote = command({
  name: 'assessments.save_talk_note',
  input: SaveTalkNote.extend({ roundId: ThingId, note: TalkNote }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: [input.note] }),
  run: async (ctx, { roundId, note, text, before }) => {
    const { round } = await takeRoundToChange(ctx, roundId);
    demandBothIn(round);
    const kept = round[note];
    if (before !== undefined && kept !== before && kept !== text) {
      throw new Refusal('conflict', 'stale_revision', { message: 'This was changed in the meantime. Read it again, then decide.' });
    }
    if (kept !== text) await updateRound(ctx.db, round.id, { [note]: text });
  },
});
