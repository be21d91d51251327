/** Tells the time. Use cases ask theirs; nothing else may. */
export type Clock = () => Date;

/** The machine's own clock. */
export const systemClock: Clock = () => new Date();

/** A clock that stands still, for tests and for building the sample company. */
export function fixedClock(at: Date | string): Clock {
  const instant = new Date(at).getTime();
  if (Number.isNaN(instant)) throw new Error(`${at} is no instant`);
  return () => new Date(instant);
}
