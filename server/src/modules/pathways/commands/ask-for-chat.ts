import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { listWillingToTalk } from '#modules/people/queries/list-willing-to-talk.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { chatAsked } from '../events.ts';
import { canAskForChat } from '../policy.ts';
import { findLastChatRequest, insertChatRequest } from '../repository.ts';

const DAYS_BETWEEN = 14;

/** Asks somebody who made a move and said they are happy to talk about it; once in two weeks each. */
export const askForChat = command({
  name: 'pathways.ask_for_chat',
  input: z.object({ toPersonId: ThingId, jobProfileId: ThingId, message: z.string().max(1000).default('') }),
  audit: () => ({ kind: 'chat_request', id: null, fields: [] }),
  exploring: true,
  run: async (ctx, input) => {
    ctx.authorize(canAskForChat(ctx.actor));
    const me = personMeant(ctx.actor, 'me');
    const [person] = await findPeople(ctx, { personIds: [me] });
    const fromProfileId = person?.jobProfileId;
    const willing = fromProfileId == null ? [] : await listWillingToTalk(ctx, { fromProfileId, toProfileId: input.jobProfileId });
    if (!willing.some((one) => one.id === input.toPersonId) || input.toPersonId === me) {
      throw new Refusal('unmet_condition', 'not_open_to_chats', { message: 'This person is not open to chats about that move.' });
    }
    const now = ctx.now();
    const last = await findLastChatRequest(ctx.db, me, input.toPersonId);
    if (last !== undefined && now.getTime() - last.getTime() < DAYS_BETWEEN * 86_400_000) {
      throw new Refusal('conflict', 'asked_already', { message: 'You asked them less than two weeks ago.' });
    }
    const id = uuidv7(now.getTime());
    await insertChatRequest(ctx.db, {
      id,
      from_person_id: me,
      to_person_id: input.toPersonId,
      job_profile_id: input.jobProfileId,
      message: input.message,
      sent_at: now,
    });
    await ctx.announce(chatAsked, { chatRequestId: id, toPersonId: input.toPersonId });
    return { sentAt: now.toISOString() };
  },
});
