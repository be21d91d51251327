import { z } from 'zod';
import { addDays, type CalendarDate } from '../shared/calendar-date.ts';

export const PlanActivity = z.enum(['moving', 'quiet', 'paused', 'finished', 'none']);
export type PlanActivity = z.infer<typeof PlanActivity>;

const QUIET_AFTER_DAYS = 60;

/** How a plan goes: quiet after 60 days without any update; paused plans are never quiet. */
export function judgePlanActivity(
  plan: { state: 'draft' | 'shared' | 'paused' | 'finished'; lastActivityOn: CalendarDate } | undefined,
  today: CalendarDate,
): PlanActivity {
  if (plan === undefined) return 'none';
  if (plan.state === 'paused' || plan.state === 'finished') return plan.state;
  return addDays(plan.lastActivityOn, QUIET_AFTER_DAYS) < today ? 'quiet' : 'moving';
}
