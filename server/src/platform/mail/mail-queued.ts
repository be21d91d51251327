import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';

/** A mail waits to be delivered. */
export const mailQueued = defineEvent('mail.queued', z.object({ mailId: z.string() }));
