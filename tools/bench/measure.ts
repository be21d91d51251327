/** The middle one of some values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  if (low === undefined || high === undefined) throw new Error('there is no middle of nothing');
  return (low + high) / 2;
}

/** How many milliseconds it takes. */
export async function timed(run: () => unknown): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/** Two things measured in turn, so that a busy minute of the machine falls on both; the median milliseconds of each. */
export async function compareTimes(
  rounds: number,
  ours: () => unknown,
  yardstick: () => unknown,
): Promise<[ours: number, yardstick: number]> {
  const times: [number, number][] = [];
  for (let round = 0; round < rounds; round++) times.push([await timed(ours), await timed(yardstick)]);
  return [median(times.map(([one]) => one)), median(times.map(([, other]) => other))];
}

/** Milliseconds in words: "0.84 ms", "312 ms", "4.1 s". */
export function formatMs(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(2)} ms`;
}
