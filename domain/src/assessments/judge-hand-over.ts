import type { RoundState } from './assessment.ts';

/** Who takes part in a round beside the person, as it is written down. */
export interface RoundParty {
  readonly state: RoundState;
  /** Null while nobody does. */
  readonly assessorId: string | null;
  /** Somebody was named to assess, whoever manages the person. */
  readonly assessorNamed: boolean;
}

/** What people say of the two on the day. */
export interface PartyToday {
  readonly subjectIsHere: boolean;
  readonly assessorIsHere: boolean;
  readonly managerId: string | null;
}

/** What a round does about a change in the reporting lines; `to` is null while nobody manages the person. */
export type HandOver =
  | { readonly kind: 'stays' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'passes'; readonly to: string | null };

/**
 * A round that runs follows the person: it passes to whoever manages them now, waits while nobody does, and ends when they leave.
 * One with a named assessor stays with them for as long as they are here; what is agreed, closed or cancelled stays as it is.
 */
export function judgeHandOver(round: RoundParty, today: PartyToday): HandOver {
  if (round.state !== 'open' && round.state !== 'both_in') return { kind: 'stays' };
  if (!today.subjectIsHere) return { kind: 'cancelled' };
  if (round.assessorNamed && today.assessorIsHere) return { kind: 'stays' };
  return round.assessorId === today.managerId ? { kind: 'stays' } : { kind: 'passes', to: today.managerId };
}
