import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';

const PlanFact = z.object({ planId: z.string(), personId: z.string() });

export const planShared = defineEvent('plan.shared', PlanFact);
export const planCommented = defineEvent('plan.commented', PlanFact.extend({ commentId: z.string() }));
export const planCheckedIn = defineEvent('plan.checked_in', PlanFact.extend({ checkInId: z.string(), needsManager: z.boolean() }));
