/** How long before the end of a sign-in it is said, in ms. */
export const warnBeforeMs = 10 * 60_000;

/** What is known of a sign-in, in ms of this browser's clock. */
export interface SignInClock {
  /** When the server last answered, and when it told how long the sign-in lasts. */
  readonly lastAnswerAt: number;
  readonly toldAt: number;
  readonly idleSeconds: number;
  readonly secondsLeft: number;
}

/** When a sign-in ends if nothing more is done, and whether doing something would help: it does not against the longest time. */
export function endOfSignIn({ lastAnswerAt, toldAt, idleSeconds, secondsLeft }: SignInClock): { at: number; canStay: boolean } {
  const idle = lastAnswerAt + idleSeconds * 1000;
  const longest = toldAt + secondsLeft * 1000;
  return { at: Math.min(idle, longest), canStay: longest - warnBeforeMs > idle };
}
