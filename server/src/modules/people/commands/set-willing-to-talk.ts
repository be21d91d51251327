import { z } from 'zod';
import { personOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { canSpeakForThemselves } from '../policy.ts';
import { getRelation } from '../queries/get-relation.ts';
import { findPersonRow, updatePersonRow } from '../repository/person-record.ts';

/** Says whether colleagues may ask the actor about a move the actor made; nobody says so for somebody else. */
export const setWillingToTalk = command({
  name: 'people.set_willing_to_talk',
  input: z.object({ personId: z.string(), willingToTalk: z.boolean() }),
  run: async (ctx, { personId, willingToTalk }): Promise<{ personId: string | null; willingToTalk: boolean }> => {
    ctx.authorize(canSpeakForThemselves(ctx.actor, await getRelation(ctx, { personId })));
    const id = personOf(ctx.actor);
    const row = id === null ? undefined : await findPersonRow(ctx.db, id, true);
    if (row === undefined || row.willing_to_talk === willingToTalk) ctx.unchanged();
    else await updatePersonRow(ctx.db, row.id, { columns: { willing_to_talk: willingToTalk }, now: ctx.now() });
    return { personId: id, willingToTalk };
  },
  audit: (_input, { personId }) => ({ kind: 'person', id: personId, fields: ['willingToTalk'] }),
});
