import { createRateLimit, type RateLimit } from '#platform/http/rate-limit.ts';

export interface Throttle {
  /** Counts one attempt; refuses with the seconds to wait when there were too many. */
  readonly attempt: (facts: { address: string; account: string | undefined }) => void;
}

/**
 * Slows down guessing. Somebody who tries one account from one address gets 5 attempts at once and 2 a minute; an address 20 and
 * 10 a minute whatever it tries; an account 30 and 10 a minute from everywhere together, so that nobody can lock its owner out for
 * long. `now` is milliseconds.
 */
export function createThrottle(now: () => number): Throttle {
  const pair: RateLimit = createRateLimit({ burst: 5, perMinute: 2, now });
  const address: RateLimit = createRateLimit({ burst: 20, perMinute: 10, now });
  const account: RateLimit = createRateLimit({ burst: 30, perMinute: 10, now });
  return {
    attempt: (facts) => {
      address.take(facts.address);
      if (facts.account === undefined) return;
      const name = facts.account.trim().toLowerCase();
      pair.take(`${facts.address} ${name}`);
      account.take(name);
    },
  };
}
