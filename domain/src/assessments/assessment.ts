import { z } from 'zod';

export const AssessmentKind = z.enum(['self', 'manager', 'peer']);
export type AssessmentKind = z.infer<typeof AssessmentKind>;

export const AssessmentState = z.enum(['not_started', 'draft', 'submitted', 'withdrawn']);
export type AssessmentState = z.infer<typeof AssessmentState>;

export const RoundState = z.enum(['open', 'both_in', 'agreed', 'closed', 'cancelled', 'expired']);
export type RoundState = z.infer<typeof RoundState>;

/** One assessor's view of one person against one job profile, as far as its life needs. */
export interface Assessment {
  readonly id: string;
  readonly roundId: string;
  readonly kind: AssessmentKind;
  readonly assessorId: string;
  readonly state: AssessmentState;
  readonly submittedAt: Date | null;
}

const DAY = 86_400_000;

/** Whether what was sent may still be taken back: within 24 hours and before the other side is in. */
export function canWithdraw(assessment: Pick<Assessment, 'state' | 'submittedAt'>, roundState: RoundState, now: Date): boolean {
  if (assessment.state !== 'submitted' || assessment.submittedAt === null) return false;
  return roundState === 'open' && now.getTime() - assessment.submittedAt.getTime() < DAY;
}

/** Whether one side may see what the other side wrote: only once both are in. */
export const isRevealed = (state: RoundState): boolean => state === 'both_in' || state === 'agreed' || state === 'closed';
