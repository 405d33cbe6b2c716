let last: Promise<unknown> = Promise.resolve();

/** Starts a piece of work when those before it have ended, however they ended. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
