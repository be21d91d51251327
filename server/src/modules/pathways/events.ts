import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';

export const aspirationShared = defineEvent('aspiration.shared', z.object({ personId: z.string(), jobProfileId: z.string() }));
export const chatAsked = defineEvent('chat.asked', z.object({ chatRequestId: z.string(), toPersonId: z.string() }));
