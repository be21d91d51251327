import { Refusal } from '@waymark/domain/shared/refusal.ts';

interface Bucket {
  tokens: number;
  at: number;
}

export interface RateLimit {
  /** Takes one token of `key`; refuses with the seconds to wait when none is left. */
  readonly take: (key: string) => void;
}

const MOST_KEYS = 50_000;

/** A token bucket a key: `burst` at once, `perMinute` refilled evenly. `now` is milliseconds. */
export function createRateLimit(options: { burst: number; perMinute: number; now: () => number }): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key) => {
      const now = options.now();
      const bucket = buckets.get(key) ?? { tokens: options.burst, at: now };
      bucket.tokens = Math.min(options.burst, bucket.tokens + ((now - bucket.at) / 60_000) * options.perMinute);
      bucket.at = now;
      if (buckets.size >= MOST_KEYS && !buckets.has(key)) buckets.delete(buckets.keys().next().value ?? '');
      buckets.set(key, bucket);
      if (bucket.tokens < 1) throw tooMany(Math.ceil(((1 - bucket.tokens) / options.perMinute) * 60));
      bucket.tokens -= 1;
    },
  };
}

function tooMany(seconds: number): Refusal {
  return new Refusal('limit_reached', 'rate_limited', {
    message: `Too many requests. Wait ${seconds} seconds.`,
    data: { retryAfterSeconds: seconds },
  });
}
