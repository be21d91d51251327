import type { AssessmentState, RoundState } from './assessment.ts';

/** What a round asks of one side next: to send their view, to find a time for the talk, or to hold it. */
export type Turn = 'view' | 'time' | 'talk';

/** How far a round is, as its summary says. */
export interface RoundStanding {
  readonly state: RoundState;
  /** When the talk is; null while no time is set. */
  readonly talkAt: string | null;
  readonly self: { readonly state: AssessmentState };
  /** Null where nobody assesses besides the person. */
  readonly manager: { readonly state: AssessmentState } | null;
}

/** What a round asks next of the person and of the assessor; null: nothing for now. Both may have a turn at once. */
export function whoseTurn(round: RoundStanding): { readonly self: Turn | null; readonly assessor: Turn | null } {
  return { self: turnOf(round, round.self.state), assessor: round.manager === null ? null : turnOf(round, round.manager.state) };
}

/** What a round asks next of the side whose view is in this state; null: nothing for now. */
export function turnOf(round: Pick<RoundStanding, 'state' | 'talkAt'>, own: AssessmentState): Turn | null {
  if (round.state === 'open') return own === 'submitted' ? null : 'view';
  if (round.state !== 'both_in') return null;
  return round.talkAt === null ? 'time' : 'talk';
}

/** Whether the talk is what the person may look to: both views are in, or theirs is and the talk has a time already. */
export function looksToTalk(round: RoundStanding): boolean {
  if (round.state === 'both_in') return true;
  return round.state === 'open' && whoseTurn(round).self === null && round.talkAt !== null;
}
