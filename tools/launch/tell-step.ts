/** Tells a person that a step begins and, when it took noticeable time, how long it took. */
export async function tellStep<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  console.error(`Waymark: ${what} ...`);
  const started = performance.now();
  const result = await run();
  const seconds = (performance.now() - started) / 1000;
  if (seconds >= 1) console.error(`Waymark: ${what}: done in ${seconds.toFixed(1)} s`);
  return result;
}

/** A failure that the user can mend; told in one line, without a stack. */
export class LaunchError extends Error {}
