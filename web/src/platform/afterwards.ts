/**
 * Does what follows a write once it is done, also when the part of the page that asked for it is gone by then (a mutation's own
 * callbacks are dropped with it); a failure is for the mutation to show.
 */
export function afterwards<T>(written: Promise<T>, follow: (answer: T) => void): void {
  void written.then(follow, () => undefined);
}
